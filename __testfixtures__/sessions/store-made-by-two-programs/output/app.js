const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

exports.createApp = () => {
  const app = express();
  app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 },
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  }));
  app.get('/', (req, res) => res.json(req.session.user ?? null));
  return app;
};

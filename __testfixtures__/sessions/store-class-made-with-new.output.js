const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const app = express();
app.use(session({
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 7 * 24 * 60 * 60 * 1000 }, // 1 week
}));

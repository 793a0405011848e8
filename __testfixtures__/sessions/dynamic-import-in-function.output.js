const express = require('express');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

async function start() {
  const session = (await import('express-session')).default;
  const app = express();
  app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 },
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  }));
  app.listen(3000);
}

start();

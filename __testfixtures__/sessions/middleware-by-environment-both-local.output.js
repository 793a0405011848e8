const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const app = express();
if (process.env.NODE_ENV === 'production') {
  app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 },
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  }));
} else {
  app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 2 },
    store: new RedisStore({ client: redisClient, prefix: 'app:sess-2:' }),
  }));
}

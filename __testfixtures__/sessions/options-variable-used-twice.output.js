const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const sessionOptions = { secret: 'cat', cookie: { maxAge: 1000 } };

const app = express();
app.use('/a', session({
  resave: false,
  saveUninitialized: false,
  ...sessionOptions,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.use('/b', session({
  resave: false,
  saveUninitialized: false,
  ...sessionOptions,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess-2:' }),
}));

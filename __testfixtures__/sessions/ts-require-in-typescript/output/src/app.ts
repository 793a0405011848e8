const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const { sessionOptions } = require('./config');

const app = express();
app.use(session({
  resave: false,
  saveUninitialized: false,
  ...sessionOptions,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
module.exports = app;

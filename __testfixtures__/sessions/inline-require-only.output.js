'use strict';

const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

module.exports = require('express-session')({
  secret: process.env.SESSION_SECRET,
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
});

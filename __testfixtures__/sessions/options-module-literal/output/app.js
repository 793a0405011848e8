const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const config = require('./config');

express().use(session({
  saveUninitialized: false,
  ...config.session,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));

const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const { session: options } = require('./config.json');

express().use(session({
  resave: false,
  saveUninitialized: false,
  ...options,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));

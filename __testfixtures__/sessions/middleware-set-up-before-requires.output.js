const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const options = {
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
};
const express = require('express');
const session = require('express-session');

express().use(session(options));

const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const base = { secret: 'cat', resave: false };

express().use(session({
  ...base,
  cookie: { maxAge: 1000 },
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));

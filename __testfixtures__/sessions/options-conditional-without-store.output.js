const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const isTls = process.env.TLS === '1';

express().use(session({
  resave: false,
  saveUninitialized: false,
  ...(isTls ? { secret: 'cat', cookie: { secure: 'auto', maxAge: 1 } } : { secret: 'cat' }),
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));

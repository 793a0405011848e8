const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const base = { secret: 'cat', resave: false };
const more = { cookie: { maxAge: 1000 } };

express().use(session({
  saveUninitialized: false,
  ...Object.assign({}, base, more),
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));

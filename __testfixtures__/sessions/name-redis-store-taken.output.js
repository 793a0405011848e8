const express = require('express');
const session = require('express-session');
const { RedisStore: RedisSessionStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

class RedisStore {}

express().use(session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisSessionStore({ client: redisClient, prefix: 'app:sess:' }),
})).set('cart store', new RedisStore());

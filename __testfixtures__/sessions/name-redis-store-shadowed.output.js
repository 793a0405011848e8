const express = require('express');
const session = require('express-session');
const { RedisStore: RedisSessionStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const { RedisStore } = require('connect-redis');

exports.cart = (RedisStore) => new RedisStore();
exports.app = express().use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisSessionStore({ client: redisClient, prefix: 'app:sess:' }),
})).set('store', RedisStore);

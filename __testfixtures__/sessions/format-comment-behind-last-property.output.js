const express = require('express');
const session = require('express-session'); // sessions
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

express().use(session({
  secret: 'cat', // a secret
  cookie: { maxAge: 1000 }, // a second
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' })
})); // use it

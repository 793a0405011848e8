const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

express().use(
  session({
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }), // in memory for now
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
  }),
);

const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const { sessionOptions } = require('./config');

express().use(session({
  ...sessionOptions(),
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));

const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const app = express();
app.use(session({
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:', ttl: 3600 }),
  secret: 'cat', resave: false, saveUninitialized: false,
}));

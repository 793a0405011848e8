var express = require('express');
var session = require('express-session');
var { RedisStore } = require('connect-redis');
var { redisClient } = require('./state/redis');
const path = require('path');

express().use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  name: path.sep,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));

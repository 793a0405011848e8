var express = require('express');
var { RedisStore } = require('connect-redis');
var { redisClient } = require('./state/redis');
var session;

session = require('express-session');
var app = express();
app.use(session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));

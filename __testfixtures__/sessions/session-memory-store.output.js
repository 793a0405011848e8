var express = require('express');
var session = require('express-session');
var { RedisStore } = require('connect-redis');
var { redisClient } = require('./state/redis');

var app = express();
app.use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' })
}));

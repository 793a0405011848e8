const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

express().use(session({
  secret: 'cat' /* before */, // after
  resave: false, /* between */ saveUninitialized: false
  , // alone
  cookie: /* value */ { maxAge: 1000 }, /* last */
  // the end
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' })
}));

const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

express().use(session(/* options: */ {
  /* a */ secret: 'cat' /* b */,
  /* c */ cookie: { maxAge: 1000 }, /* d */
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
} /* e */));

var express = require('express'),
  session = require('express-session');
var { RedisStore } = require('connect-redis');
var { redisClient } = require('./state/redis');

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }) }));

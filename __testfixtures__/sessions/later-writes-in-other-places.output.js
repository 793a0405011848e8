const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const config = { session: { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } } };
config.session.store = new RedisStore({ client: redisClient, prefix: 'app:sess:' });

express().use(session(config.session));

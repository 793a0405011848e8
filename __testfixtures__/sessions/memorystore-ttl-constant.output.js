const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const HOUR = 3600000;

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient, prefix: 'app:sess:', ttl: Math.ceil((2 * HOUR) / 1000) }) }));

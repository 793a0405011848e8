const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

module.exports = (options) => session({ ...options, store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }) });

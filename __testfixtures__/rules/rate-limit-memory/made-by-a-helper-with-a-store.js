const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { client } = require('./client.js');

const storeOf = (prefix) => new RedisStore({ prefix, sendCommand: (...words) => client.sendCommand(words) });

const createLimiter = (options) => rateLimit(options);
const fromSettings = (options) => rateLimit({ legacyHeaders: false, ...options });

const app = express();
app.use('/upload', createLimiter({ max: 30, store: storeOf('upload') }));
app.use('/login', createLimiter({ max: 5, store: storeOf('login') }));
app.use('/token', fromSettings(require('./settings.js').limit('token')));
module.exports = app;

const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');

exports.cart = (RedisStore) => new RedisStore();
exports.app = express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } })).set('store', RedisStore);

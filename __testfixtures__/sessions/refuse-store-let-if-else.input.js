const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');

let store;
if (process.env.REDIS_URL) {
  store = new RedisStore({ client: require('./redis') });
} else {
  store = new session.MemoryStore();
}
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));

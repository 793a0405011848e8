const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');

function makeStore() {
  if (!process.env.REDIS_URL) return new session.MemoryStore();
  return new RedisStore({ client: require('./redis') });
}
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: makeStore() }));

const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const client = require('./redis');

const options = { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } };
if (process.env.NODE_ENV === 'production') {
  options.store = new RedisStore({ client });
}
express().use(session(options));

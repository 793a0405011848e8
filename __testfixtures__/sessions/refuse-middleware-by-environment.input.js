const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const client = require('./redis');

const app = express();
if (process.env.NODE_ENV === 'production') {
  app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new RedisStore({ client }) }));
} else {
  app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1 } }));
}

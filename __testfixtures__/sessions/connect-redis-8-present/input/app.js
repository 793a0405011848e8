const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

const client = createClient();
client.connect();

const app = express();
app.use('/admin', session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, name: 'admin', store: new RedisStore({ client }) }));
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

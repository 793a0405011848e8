const express = require('express');
const session = require('express-session');
const { createClient } = require('redis');

const client = process.env.REDIS_URL ? createClient({ url: process.env.REDIS_URL }) : null;

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
app.get('/', (req, res) => res.send(client ? 'redis' : 'none'));

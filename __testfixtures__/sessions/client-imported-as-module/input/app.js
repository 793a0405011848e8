const express = require('express');
const session = require('express-session');
const redis = require('./redis');

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
app.get('/', async (req, res) => res.send(await redis.client.get('x')));

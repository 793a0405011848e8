const express = require('express');
const session = require('express-session');
const { randomUUID } = require('crypto');

const app = express();
app.use(session({
  genid: randomUUID,
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

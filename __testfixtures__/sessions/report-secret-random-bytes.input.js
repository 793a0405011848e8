const express = require('express');
const session = require('express-session');
const crypto = require('crypto');

const app = express();
app.use(session({
  secret: crypto.randomBytes(32).toString('hex'),
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

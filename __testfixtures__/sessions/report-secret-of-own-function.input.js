const express = require('express');
const session = require('express-session');
const { randomBytes } = require('crypto');
function makeSecret() {
  return randomBytes(16).toString('hex');
}

const app = express();
app.use(session({
  secret: makeSecret(),
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

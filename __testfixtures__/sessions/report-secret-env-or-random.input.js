const express = require('express');
const session = require('express-session');
const { randomBytes } = require('crypto');

const app = express();
app.use(session({
  secret: process.env.SESSION_SECRET || randomBytes(16).toString('hex'),
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

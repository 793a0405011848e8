const express = require('express');
const session = require('express-session');
const secret = require('node:crypto').randomUUID();

const app = express();
app.use(session({
  secret,
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

const express = require('express');
const session = require('express-session');
const { v4 } = require('uuid');

const app = express();
app.use(session({
  genid: () => v4(),
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

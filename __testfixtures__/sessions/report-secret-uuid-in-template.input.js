const express = require('express');
const session = require('express-session');
const { v4: uuidv4 } = require('uuid');

const app = express();
app.use(session({
  secret: `shop-${uuidv4()}`,
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({
  secret: `s${new Date().getTime()}`,
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

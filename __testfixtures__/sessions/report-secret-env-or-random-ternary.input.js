const express = require('express');
const session = require('express-session');
const { nanoid } = require('nanoid');

const app = express();
app.use(session({
  secret: process.env.SESSION_SECRET ? process.env.SESSION_SECRET : nanoid(),
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

const express = require('express');
const session = require('express-session');
const { store } = require('./store');

const app = express();
app.use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store,
}));
require('./sockets')(app);

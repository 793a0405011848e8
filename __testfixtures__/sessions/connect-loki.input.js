const express = require('express');
const session = require('express-session');
const LokiStore = require('connect-loki')(session);

const app = express();
app.use(session({
  store: new LokiStore({}),
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));

const express = require('express');
const session = require('express-session');
const LokiStore = require('connect-loki')(session);

express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  store: new LokiStore({ path: './sessions.db' }),
}));

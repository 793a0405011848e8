const express = require('express');
const session = require('express-session');

express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new (require('memorystore')(session))({ checkPeriod: 1000 }),
}));

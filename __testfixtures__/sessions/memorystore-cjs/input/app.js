const express = require('express');
const session = require('express-session');
const MemoryStore = require('memorystore')(session);
const app = express();

app.use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 86400000 },
  store: new MemoryStore({
    checkPeriod: 86400000 // prune expired entries every 24h
  }),
}));

const express = require('express');
const session = require('express-session');
const MemoryStore = require('memorystore')(session);

express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 60000 },
  store: new MemoryStore({ ttl: 30000 }),
}));

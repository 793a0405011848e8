const express = require('express');
const session = require('express-session');
const MemoryStore = require('session-memory-store')(session);

express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  store: new MemoryStore({ expires: 60 * 60 }),
}));

const express = require('express');
const session = require('express-session');
const { MemoryStore, Cookie } = require('express-session');

console.log(Cookie.name);
express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new MemoryStore(),
}));

var express = require('express');
var session = require('express-session');
var MemoryStore = session.MemoryStore;

var app = express();
app.use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new MemoryStore()
}));

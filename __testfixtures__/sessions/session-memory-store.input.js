var express = require('express');
var session = require('express-session');
var MemoryStore = require('session-memory-store')(session);

var app = express();
app.use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new MemoryStore({ expires: 60 * 60 })
}));

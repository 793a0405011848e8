var express = require('express'),
  session = require('express-session'),
  memorystore = require('memorystore'),
  MemoryStore = memorystore(session);

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new MemoryStore() }));

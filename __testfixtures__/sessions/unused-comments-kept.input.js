const express = require('express');
const session = require('express-session');
// A store that does not leak
const MemoryStore = require('memorystore')(session); // see its README

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new MemoryStore() }));

const express = require('express');
const session = require('express-session');
const MemoryStore = require('express-session/session/memory');

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new MemoryStore }));

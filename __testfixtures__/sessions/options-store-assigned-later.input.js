const express = require('express');
const session = require('express-session');

const options = { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } };
options.store = new session.MemoryStore();

express().use(session(options));

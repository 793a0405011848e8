const express = require('express');
const session = require('express-session');

const config = { session: { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } } };
config.session.store = new session.MemoryStore();

express().use(session(config.session));

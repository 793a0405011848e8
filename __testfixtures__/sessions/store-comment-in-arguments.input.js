const express = require('express');
const session = require('express-session');

const store = new session.MemoryStore(/* no options */);

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));

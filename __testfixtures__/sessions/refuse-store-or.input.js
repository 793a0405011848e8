const express = require('express');
const session = require('express-session');

module.exports = (store) => session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: store || new session.MemoryStore() });

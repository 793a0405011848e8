const express = require('express');
const session = require('express-session');

const store = new session.MemoryStore();
const app = express();
app.use('/a', session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));
app.use('/b', session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));

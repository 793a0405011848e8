const express = require('express');
const session = require('express-session');

const store = new session.MemoryStore();
const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));
app.get('/online', (req, res) => res.json(Object.keys(store.sessions)));

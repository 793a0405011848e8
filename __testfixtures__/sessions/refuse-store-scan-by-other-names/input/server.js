const express = require('express');
const session = require('express-session');
const { countOf } = require('./presence');

const store = new session.MemoryStore();
const app = express();
app.locals.visits = store;
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));

app.get('/online', (req, res) => countOf(store, (error, online) => res.json({ online })));
app.get('/ids', (req, res) => {
  const { sessionStore } = req;
  sessionStore.all((error, all) => res.json(Object.keys(all)));
});
app.get('/length', (req, res) => {
  const sessions = req.sessionStore;
  sessions.length((error, length) => res.json({ length }));
});
app.delete('/all', (req, res) => req.app.locals.visits.clear(() => res.end()));

const express = require('express');
const session = require('express-session');

const store = new session.MemoryStore();
const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));

app.get('/who/:id', (req, res) => {
  store.get(req.params.id, (error, found) => {
    if (found === undefined) return res.sendStatus(404);
    res.json({ user: found.user });
  });
});

app.get('/name/:id', (req, res) => {
  req.sessionStore.get(req.params.id, (error, { user = 'nobody' } = {}) => res.send(user));
});

function answer(error, found) {
  this.json({ found });
}
app.get('/raw/:id', (req, res) => store.get(req.params.id, answer.bind(res)));
app.get('/plain/:id', (req, res) => store.get(req.params.id, (error, found) => res.json(found)));

const express = require('express');
const session = require('express-session');

const store = new session.MemoryStore();
const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));

app.get('/who/:id', (req, res) => {
  store.get(req.params.id, (error, found) => {
    if (!found) return res.sendStatus(404);
    res.json({ user: found.user, found });
  });
});

app.get('/name/:id', (req, res) => {
  store.get(req.params.id, (error, found) => res.json(found ? found.user : { user: found?.user }));
});

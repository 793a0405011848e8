const express = require('express');
const { randomUUID } = require('crypto');
const users = require('./lib/users');

const app = express();
app.use(express.json());

const sessions = new Map();

function requireLogin(req, res, next) {
  const session = sessions.get(req.get('authorization'));
  if (!session) return res.status(401).json({ error: 'log in first' });
  req.session = session;
  next();
}

app.post('/register', (req, res, next) => {
  try {
    res.status(201).json(users.register(req.body.name, req.body.password));
  } catch (error) {
    next(error);
  }
});

app.post('/login', (req, res) => {
  const user = users.authenticate(req.body.name, req.body.password);
  if (!user) return res.status(401).json({ error: 'wrong name or password' });
  const token = randomUUID();
  sessions.set(token, { userId: user.id, name: user.name });
  res.json({ token });
});

app.get('/me', requireLogin, (req, res) => res.json(req.session));

app.get('/users', requireLogin, (req, res) => res.json(users.publicUsers()));

app.post('/users/:id/promote', requireLogin, (req, res) => {
  if (!users.promote(Number(req.params.id))) return res.status(404).json({ error: 'no such user' });
  res.sendStatus(204);
});

app.post('/logout', requireLogin, (req, res) => {
  sessions.delete(req.get('authorization'));
  res.sendStatus(204);
});

app.use((err, req, res, next) => {
  res.status(409).json({ error: err.message });
});

app.listen(process.env.PORT || 3000);

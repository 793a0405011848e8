const express = require('express');

const users = [];
const sessions = new Map();
const app = express();
app.use(express.json());

app.post('/users', (req, res) => {
  users.push({ id: users.length + 1, name: String(req.body.name) });
  res.status(201).end();
});
app.post('/sessions', (req, res) => {
  const user = users.find(({ name }) => name === req.body.name);
  if (!user) return res.status(401).end();
  sessions.set(String(req.body.token), user);
  res.end();
});
app.get('/me', (req, res) => {
  res.json(sessions.get(String(req.query.token)));
});

app.listen(3000);

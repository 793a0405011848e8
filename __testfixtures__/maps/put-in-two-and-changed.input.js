const express = require('express');

const app = express();
app.use(express.json());

const users = [];
const byEmail = new Map();

app.post('/users', (req, res) => {
  const user = { email: String(req.body.email), roles: [] };
  users.push(user);
  byEmail.set(user.email, user);
  res.json(user);
});

app.post('/users/:email/roles', (req, res) => {
  const user = byEmail.get(req.params.email);
  if (!user) return res.sendStatus(404);
  user.roles.push(String(req.body.role));
  res.json(user);
});

app.get('/users', (req, res) => res.json(users));

app.listen(3000);

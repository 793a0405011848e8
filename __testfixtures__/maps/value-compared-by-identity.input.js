const express = require('express');
const app = express();
const users = new Map();
let admin = null;

app.post('/users/:id', (req, res) => {
  const user = { id: req.params.id, name: String(req.body.name) };
  users.set(user.id, user);
  if (req.query.admin) admin = user;
  res.end();
});

app.get('/users/:id', (req, res) => {
  res.json({ isAdmin: users.get(req.params.id) === admin });
});

app.listen(3000);

const express = require('express');
const app = express();
const users = new Map();

app.post('/users/:id', (req, res) => {
  const user = { name: String(req.body.name), visits: 0 };
  users.set(req.params.id, user);
  res.end();
  user.visits = 1;
});

app.get('/users/:id', (req, res) => res.json(users.get(req.params.id)));

app.listen(3000);

const express = require('express');
const app = express();
const users = new Map();
let admin = null;

app.post('/users/:id', (req, res) => {
  users.set(req.params.id, { id: req.params.id, name: String(req.body.name) });
  if (req.query.admin) admin = req.params.id;
  res.end();
});

app.get('/users/:id', (req, res) => {
  res.json({ isAdmin: users.get(req.params.id)?.id === admin });
});

app.listen(3000);

const express = require('express');

const app = express();
const users = new Map();
const limits = {};

app.put('/users/:id', (req, res) => {
  users.set(req.params.id, { name: req.body.name });
  res.status(204).end();
});

app.delete('/users/:id', (req, res) => {
  users.delete(req.params.id);
  res.status(204).end();
});

app.get('/users/:id', (req, res) => {
  if (!users.has(req.params.id)) return res.status(404).end();
  res.status(200).json(users.get(req.params.id));
});

app.get('/users/:id/name', (req, res) => {
  if (!users.has(req.params.id)) {
    return res.status(404).end();
  }
  console.log('found');
  const found = users.get(req.params.id);
  res.json({ name: found.name, found: users.get(req.params.id) });
});

app.get('/users/:id/more', (req, res) => {
  // Only what was asked for.
  if (users.has(req.params.id) && req.query.more) {
    const one = users.get(req.params.id);
    res.json(one);
  } else {
    res.status(404).end();
  }
});

app.put('/limits/:name', (req, res) => {
  limits[req.params.name] = Number(req.body.limit);
  res.status(204).end();
});

app.delete('/limits/:name', (req, res) => {
  delete limits[req.params.name];
  res.status(204).end();
});

function limitOf(name) {
  if (name in limits) return limits[name];
  return 100;
}

app.get('/limits/:name', (req, res) => {
  res.json({ limit: limitOf(req.params.name) });
});

app.listen(3000);

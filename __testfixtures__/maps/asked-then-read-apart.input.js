const express = require('express');

const app = express();
const users = new Map();
const notes = new Map();

function forget(id) {
  users.delete(id);
}

app.put('/users/:id', (req, res) => {
  users.set(req.params.id, { name: req.body.name });
  res.status(204).end();
});

app.get('/users/:id', async (req, res) => {
  if (!users.has(req.params.id)) return res.status(404).end();
  await fetch('https://example.org/');
  res.json(users.get(req.params.id) ?? null);
});

app.get('/users/:id/last', (req, res) => {
  if (!users.has(req.params.id)) return res.status(404).end();
  if (req.query.last) forget(req.params.id);
  res.json(users.get(req.params.id) ?? null);
});

app.put('/notes/:id', (req, res) => {
  notes.set(req.params.id, req.body.note);
  res.status(204).end();
});

app.delete('/notes/:id', (req, res) => {
  notes.delete(req.params.id);
  res.status(204).end();
});

app.get('/notes/:id', (req, res) => {
  if (notes.has(req.params.id)) return res.json(notes.get(req.params.id));
  res.status(404).end();
});

app.listen(3000);

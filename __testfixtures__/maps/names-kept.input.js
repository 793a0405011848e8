const express = require('express');

const app = express();
const versions = new Map();
const players = [];
const labels = new Map();
let current = null;
let turn = 0;
let chosen = null;
let last = null;

app.post('/versions', (req, res) => {
  versions.set(req.body.id, { id: req.body.id, run: () => req.body.text });
  current = req.body.id;
  last = req.body.id;
  res.end();
});

app.post('/versions/:id/back', (req, res) => {
  current = req.params.id;
  res.end();
});

app.get('/versions/current', (req, res) => {
  const id = current;
  res.send(versions.get(id).run());
});

// What is shown of it names nothing.
app.get('/versions/last', (req, res) => {
  last = last ?? 'none';
  res.json({ last });
});

app.delete('/versions/last', (req, res) => {
  last = null;
  res.end();
});

app.post('/players', (req, res) => {
  players.push({ name: req.body.name, say: () => res.end(), turns: 0 });
  turn += 1;
});

app.get('/players/next', (req, res) => {
  res.send(players[turn].name);
});

// Both become stores.
app.post('/labels', (req, res) => {
  labels.set(req.body.id, { text: req.body.text });
  chosen = req.body.id;
  res.end();
});

app.delete('/labels/chosen', (req, res) => {
  chosen = null;
  res.end();
});

app.get('/labels/chosen', (req, res) => {
  res.json(labels.get(chosen) ?? null);
});

app.listen(3000);

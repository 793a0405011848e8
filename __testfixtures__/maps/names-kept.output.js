const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedValue } = require('./state/stores');

const app = express();
const versions = new Map();
const players = [];
const labels = sharedMap('labels');
let current = null;
let turn = 0;
const chosen = sharedValue('chosen', null);
const last = sharedValue('last', null);

app.post('/versions', wrap(async (req, res) => {
  versions.set(req.body.id, { id: req.body.id, run: () => req.body.text });
  current = req.body.id;
  await last.set(req.body.id);
  res.end();
}));

app.post('/versions/:id/back', (req, res) => {
  current = req.params.id;
  res.end();
});

app.get('/versions/current', (req, res) => {
  const id = current;
  res.send(versions.get(id).run());
});

// What is shown of it names nothing.
app.get('/versions/last', wrap(async (req, res) => {
  const count = await last.update((value) => value ?? 'none');
  res.json({ last: count });
}));

app.delete('/versions/last', wrap(async (req, res) => {
  await last.set(null);
  res.end();
}));

app.post('/players', (req, res) => {
  players.push({ name: req.body.name, say: () => res.end(), turns: 0 });
  turn += 1;
});

app.get('/players/next', (req, res) => {
  res.send(players[turn].name);
});

// Both become stores.
app.post('/labels', wrap(async (req, res) => {
  await labels.set(req.body.id, { text: req.body.text });
  await chosen.set(req.body.id);
  res.end();
}));

app.delete('/labels/chosen', wrap(async (req, res) => {
  await chosen.set(null);
  res.end();
}));

app.get('/labels/chosen', wrap(async (req, res) => {
  res.json((await labels.get(await chosen.get())) ?? null);
}));

app.listen(3000);

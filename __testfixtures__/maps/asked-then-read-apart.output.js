const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const app = express();
const users = sharedMap('users');
const notes = sharedMap('notes');

async function forget(id) {
  return withLock('users', async () => {
    await users.delete(id);
  });
}

app.put('/users/:id', wrap(async (req, res) => {
  return withLock('users', async () => {
    await users.set(req.params.id, { name: req.body.name });
    res.status(204).end();
  });
}));

app.get('/users/:id', wrap(async (req, res) => {
  if (!(await users.has(req.params.id))) return res.status(404).end();
  await fetch('https://example.org/');
  res.json((await users.get(req.params.id)) ?? null);
}));

app.get('/users/:id/last', wrap(async (req, res) => {
  return withLock('users', async () => {
    if (!(await users.has(req.params.id))) return res.status(404).end();
    if (req.query.last) await forget(req.params.id);
    res.json((await users.get(req.params.id)) ?? null);
  });
}));

app.put('/notes/:id', wrap(async (req, res) => {
  await notes.set(req.params.id, req.body.note);
  res.status(204).end();
}));

app.delete('/notes/:id', wrap(async (req, res) => {
  await notes.delete(req.params.id);
  res.status(204).end();
}));

app.get('/notes/:id', wrap(async (req, res) => {
  if (await notes.has(req.params.id)) return res.json(await notes.get(req.params.id));
  res.status(404).end();
}));

app.listen(3000);

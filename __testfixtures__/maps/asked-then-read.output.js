const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedRecord } = require('./state/stores');

const app = express();
const users = sharedMap('users');
const limits = sharedRecord('limits');

app.put('/users/:id', wrap(async (req, res) => {
  await users.set(req.params.id, { name: req.body.name });
  res.status(204).end();
}));

app.delete('/users/:id', wrap(async (req, res) => {
  await users.delete(req.params.id);
  res.status(204).end();
}));

app.get('/users/:id', wrap(async (req, res) => {
  const user = await users.get(req.params.id);
  if (user === undefined) return res.status(404).end();
  res.status(200).json(user);
}));

app.get('/users/:id/name', wrap(async (req, res) => {
  const found = await users.get(req.params.id);
  if (found === undefined) {
    return res.status(404).end();
  }
  console.log('found');
  res.json({ name: found.name, found });
}));

app.get('/users/:id/more', wrap(async (req, res) => {
  // Only what was asked for.
  const one = await users.get(req.params.id);
  if (one !== undefined && req.query.more) {
    res.json(one);
  } else {
    res.status(404).end();
  }
}));

app.put('/limits/:name', wrap(async (req, res) => {
  await limits.set(req.params.name, Number(req.body.limit));
  res.status(204).end();
}));

app.delete('/limits/:name', wrap(async (req, res) => {
  await limits.delete(req.params.name);
  res.status(204).end();
}));

async function limitOf(name) {
  const limit = await limits.get(name);
  if (limit !== undefined) return limit;
  return 100;
}

app.get('/limits/:name', wrap(async (req, res) => {
  res.json({ limit: await limitOf(req.params.name) });
}));

app.listen(3000);

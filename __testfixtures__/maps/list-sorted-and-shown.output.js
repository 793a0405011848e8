const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const app = express();
const scores = sharedList('scores');

app.post('/scores', wrap(async (req, res) => {
  await scores.push({ name: String(req.body.name), points: Number(req.body.points) });
  res.status(201).end();
}));

app.get('/top', wrap(async (req, res) => {
  res.json((await scores.update((items) => { items.sort((a, b) => b.points - a.points); })).slice(0, 10));
}));

app.get('/first', wrap(async (req, res) => {
  let first;
  await scores.update((items) => {
    first = items.sort((a, b) => b.points - a.points)[0];
  });
  res.json(first);
}));

app.get('/last', wrap(async (req, res) => {
  res.json(await scores.update((items) => { items.reverse(); }));
}));

app.listen(3000);

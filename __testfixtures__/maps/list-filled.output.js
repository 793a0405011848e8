const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const app = express();
const seats = sharedList('seats', { initial: Array(10).fill(null) });
const counts = sharedList('counts', { initial: new Array(3).fill(0) });
const grid = Array(3).fill([]);

app.get('/seats', wrap(async (req, res) => {
  res.json((await seats.toArray()).map((user, i) => ({ seat: i + 1, user })));
}));

app.post('/seats/:n', wrap(async (req, res) => {
  let changed = false;
  await seats.update((items) => {
    changed = false;
    if (items[req.params.n - 1]) return;
    items[req.params.n - 1] = String(req.body.user);
    changed = true;
  });
  if (!changed) return res.status(400).end();
  await counts.update((items) => {
    items[Number(req.body.class)] += 1;
  });
  grid[0].push(String(req.body.user));
  res.end();
}));

app.get('/counts', wrap(async (req, res) => {
  res.json(await counts.toArray());
}));

app.listen(3000);

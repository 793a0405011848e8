const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedMap, sharedValue } = require('./state/stores');

const app = express();
const turn = sharedValue('turn', 0);
const queue = sharedList('queue');
const isOpen = sharedValue('isOpen', true);
const bids = sharedList('bids');
const users = sharedMap('users');
const carts = sharedMap('carts');

app.post('/job', wrap(async (req, res) => {
  await queue.push(req.query.job);
  const current = await turn.update((value) => (value + 1) % 4);
  if (current === 0) await queue.clear();
  res.json({ turn: current, queue: await queue.toArray() });
}));

app.post('/bid', wrap(async (req, res) => {
  if (!(await isOpen.get())) return res.status(409).end();
  await bids.push(req.query.bid);
  res.end();
}));
app.post('/close', wrap(async (req, res) => {
  await isOpen.set(false);
  res.json(await bids.toArray());
}));

// That an entry exists decides nothing that a database would keep.
app.post('/users', wrap(async (req, res) => {
  await users.set(req.query.id, { name: req.query.name });
  res.end();
}));
app.post('/carts', wrap(async (req, res) => {
  if (!(await users.has(req.query.id))) return res.status(404).end();
  await carts.set(req.query.id, { items: [] });
  res.end();
}));
app.get('/carts', wrap(async (req, res) => {
  res.json(await carts.get(req.query.id));
}));
app.listen(3000);

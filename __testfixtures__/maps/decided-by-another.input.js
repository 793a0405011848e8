const express = require('express');

const app = express();
let turn = 0;
const queue = [];
let isOpen = true;
const bids = [];
const users = new Map();
const carts = new Map();

app.post('/job', (req, res) => {
  queue.push(req.query.job);
  turn = (turn + 1) % 4;
  if (turn === 0) queue.length = 0;
  res.json({ turn, queue });
});

app.post('/bid', (req, res) => {
  if (!isOpen) return res.status(409).end();
  bids.push(req.query.bid);
  res.end();
});
app.post('/close', (req, res) => {
  isOpen = false;
  res.json(bids);
});

// That an entry exists decides nothing that a database would keep.
app.post('/users', (req, res) => {
  users.set(req.query.id, { name: req.query.name });
  res.end();
});
app.post('/carts', (req, res) => {
  if (!users.has(req.query.id)) return res.status(404).end();
  carts.set(req.query.id, { items: [] });
  res.end();
});
app.get('/carts', (req, res) => {
  res.json(carts.get(req.query.id));
});
app.listen(3000);

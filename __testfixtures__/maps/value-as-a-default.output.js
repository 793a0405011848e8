const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter } = require('./state/stores');

const app = express();
let size = 10;
const step = sharedCounter('step', 1);
let mode = 'open';

function page(items, length = size) {
  return items.slice(0, length);
}

app.put('/settings', wrap(async (req, res) => {
  size = Number(req.body.size);
  await step.set(Number(req.body.step));
  ({ mode = 'open' } = { mode: String(req.body.mode) });
  res.end();
}));

app.get('/page', (req, res) => {
  res.json({ mode, items: page([1, 2, 3]) });
});

app.get('/next', wrap(async (req, res) => {
  const { from = 0, by = await step.get() } = req.query;
  res.json({ next: Number(from) + Number(by) });
}));

app.listen(3000);

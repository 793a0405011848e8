const express = require('express');

const app = express();
let size = 10;
let step = 1;
let mode = 'open';

function page(items, length = size) {
  return items.slice(0, length);
}

app.put('/settings', (req, res) => {
  size = Number(req.body.size);
  step = Number(req.body.step);
  ({ mode = 'open' } = { mode: String(req.body.mode) });
  res.end();
});

app.get('/page', (req, res) => {
  res.json({ mode, items: page([1, 2, 3]) });
});

app.get('/next', (req, res) => {
  const { from = 0, by = step } = req.query;
  res.json({ next: Number(from) + Number(by) });
});

app.listen(3000);

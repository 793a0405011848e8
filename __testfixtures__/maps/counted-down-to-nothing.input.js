const express = require('express');

const app = express();
const viewers = {};
const holds = new Map();
const hits = {};

app.post('/watch/:show', (req, res) => {
  const { show } = req.params;
  viewers[show] = (viewers[show] || 0) + 1;
  res.json(viewers[show]);
});
app.post('/leave/:show', (req, res) => {
  const { show } = req.params;
  viewers[show] -= 1;
  if (viewers[show] === 0) delete viewers[show];
  res.end();
});
app.post('/hold/:seat', (req, res) => {
  holds.set(req.params.seat, (holds.get(req.params.seat) ?? 0) + 1);
  res.end();
});
app.post('/release/:seat', (req, res) => {
  const { seat } = req.params;
  holds.set(seat, holds.get(seat) - 1);
  if (!holds.get(seat)) holds.delete(seat);
  res.end();
});
// What is shown only decides about nothing.
app.post('/hit/:page', (req, res) => {
  const { page } = req.params;
  hits[page] = (hits[page] || 0) + 1;
  res.json(hits[page]);
});
app.listen(3000);

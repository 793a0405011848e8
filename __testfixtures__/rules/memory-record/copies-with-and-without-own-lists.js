const express = require('express');
const app = express();

const empty = { lines: [], notes: [] }; //~ memory-record empty
const untouched = { lines: [] };

app.post('/carts', (req, res) => {
  const cart = { ...empty, lines: [] };
  add(cart, req.query.sku);
  res.json(cart);
});
// This copy has the list of all others.
app.post('/orders', (req, res) => {
  const order = { ...empty };
  add(order, req.query.sku);
  res.json(order);
});
app.post('/lists', (req, res) => {
  const list = { ...untouched, lines: [] };
  list.lines.push(req.query.sku);
  res.json(list);
});

function add(target, sku) {
  target.lines.push(sku);
}

app.listen(3000);
process.on('SIGTERM', () => process.exit());

const express = require('express');

const app = express();
const carts = new Map();

// What is put into the entry is its own part: that another function changes parts of that name makes no difference.
function remove(id, sku) {
  const cart = carts.get(id);
  if (!cart) return false;
  cart.items = cart.items.filter((one) => one.sku !== sku);
  return true;
}

function add(id, sku) {
  const cart = carts.get(id);
  if (!cart) return false;
  const item = cart.items.find((one) => one.sku === sku);
  if (item) {
    item.quantity += 1;
  } else {
    cart.items.push({ sku, quantity: 1 });
  }
  return true;
}

app.post('/carts', (req, res) => {
  carts.set(req.query.id, { items: [] });
  res.end();
});
app.post('/add', (req, res) => {
  res.json(add(req.query.id, req.query.sku));
});
app.post('/remove', (req, res) => {
  res.json(remove(req.query.id, req.query.sku));
});
app.listen(3000);

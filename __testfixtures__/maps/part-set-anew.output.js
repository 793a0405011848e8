const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const carts = sharedMap('carts');

// What is put into the entry is its own part: that another function changes parts of that name makes no difference.
async function remove(id, sku) {
  const cart = await carts.update(id, (entry) => {
    if (!entry) return entry;
    entry.items = entry.items.filter((one) => one.sku !== sku);
    return entry;
  });
  if (!cart) return false;
  return true;
}

async function add(id, sku) {
  const cart = await carts.update(id, (entry) => {
    if (!entry) return entry;
    const item = entry.items.find((one) => one.sku === sku);
    if (item) {
      item.quantity += 1;
    } else {
      entry.items.push({ sku, quantity: 1 });
    }
    return entry;
  });
  if (!cart) return false;
  return true;
}

app.post('/carts', wrap(async (req, res) => {
  await carts.set(req.query.id, { items: [] });
  res.end();
}));
app.post('/add', wrap(async (req, res) => {
  res.json(await add(req.query.id, req.query.sku));
}));
app.post('/remove', wrap(async (req, res) => {
  res.json(await remove(req.query.id, req.query.sku));
}));
app.listen(3000);

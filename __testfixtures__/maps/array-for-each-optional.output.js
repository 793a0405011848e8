const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const stock = sharedMap('stock');
const held = { a: new Map([['x', 1]]) };

async function restock(sku, count) {
  await stock.increment(sku, count);
}

app.post('/release/:owner', wrap(async (req, res) => {
  const mine = held[req.params.owner];
  for (const [sku, count] of mine?.entries() ?? []) await restock(sku, count);
  res.end();
}));

app.post('/returns', wrap(async (req, res) => {
  for (const sku of req.body?.skus.values() ?? []) await restock(sku, 1);
  for (const sku of req.body.more?.values() ?? []) {
    if (!sku) continue;
    await restock(sku, 1);
  }
  res.end();
}));

app.get('/stock/:sku', wrap(async (req, res) => res.json((await stock.get(req.params.sku)) ?? null)));

app.listen(3000);

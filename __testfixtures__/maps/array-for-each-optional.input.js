const express = require('express');

const app = express();
app.use(express.json());
const stock = new Map();
const held = { a: new Map([['x', 1]]) };

function restock(sku, count) {
  stock.set(sku, (stock.get(sku) || 0) + count);
}

app.post('/release/:owner', (req, res) => {
  const mine = held[req.params.owner];
  mine?.forEach((count, sku) => restock(sku, count));
  res.end();
});

app.post('/returns', (req, res) => {
  req.body?.skus.forEach((sku) => restock(sku, 1));
  req.body.more?.forEach((sku) => {
    if (!sku) return;
    restock(sku, 1);
  });
  res.end();
});

app.get('/stock/:sku', (req, res) => res.json(stock.get(req.params.sku) ?? null));

app.listen(3000);

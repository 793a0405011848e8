const express = require('express');
const app = express();
const prices = new Map();

app.put('/prices/:sku', (req, res) => {
  prices.set(req.params.sku, Number(req.body.price));
  res.end();
});

app.post('/sum', (req, res) => {
  let total = 0;
  for (const sku of req.body.skus) total += prices.get(sku) ?? 0;
  res.json({ total });
});

app.listen(3000);

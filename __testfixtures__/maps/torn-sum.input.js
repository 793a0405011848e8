const express = require('express');
const app = express();
const prices = new Map();
const report = { total: 0 };

app.put('/prices/:sku', (req, res) => {
  prices.set(req.params.sku, Number(req.body.price));
  res.end();
});

app.post('/sold/:sku', (req, res) => {
  report.total += prices.get(req.params.sku);
  res.end();
});

app.get('/report', (req, res) => res.json(report));

app.listen(3000);

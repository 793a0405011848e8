const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const prices = sharedMap('prices');

app.put('/prices/:sku', wrap(async (req, res) => {
  await prices.set(req.params.sku, Number(req.body.price));
  res.end();
}));

app.post('/sum', wrap(async (req, res) => {
  let total = 0;
  for (const sku of req.body.skus) total += (await prices.get(sku)) ?? 0;
  res.json({ total });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const prices = sharedRecord('prices');

app.put('/prices/:shop', wrap(async (req, res) => {
  await prices.set(req.params.shop, { bread: Number(req.body.bread), milk: Number(req.body.milk) });
  res.end();
}));

app.put('/prices/:shop/:item', wrap(async (req, res) => {
  const current = await prices.update(req.params.shop, (entry) => {
    if (!entry) return entry;
    entry[req.params.item] = Number(req.body.price);
    return entry;
  });
  if (!current) return res.status(404).end();
  res.end();
}));

app.get('/prices/:shop/:item', wrap(async (req, res) => {
  res.json({ price: (await prices.get(req.params.shop))?.[req.params.item] });
}));

app.listen(3000);

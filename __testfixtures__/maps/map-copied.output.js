const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const prices = sharedMap('prices');

app.put('/prices/:sku', wrap(async (req, res) => {
  await prices.set(req.params.sku, Number(req.body.price));
  res.end();
}));

app.get('/prices', wrap(async (req, res) => {
  res.json(Object.fromEntries(await prices.entries()));
}));

app.get('/prices/cheap', wrap(async (req, res) => {
  const copy = new Map(await prices.entries());
  copy.delete('gold');
  res.json(Array.from(await prices.entries()).filter(([, price]) => price < 10).concat([...copy]));
}));

app.get('/prices/text', wrap(async (req, res) => {
  res.type('text').send(JSON.stringify([...(await prices.entries())]));
}));

app.listen(3000);

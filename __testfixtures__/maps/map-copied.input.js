const express = require('express');
const app = express();
const prices = new Map();

app.put('/prices/:sku', (req, res) => {
  prices.set(req.params.sku, Number(req.body.price));
  res.end();
});

app.get('/prices', (req, res) => {
  res.json(Object.fromEntries(prices));
});

app.get('/prices/cheap', (req, res) => {
  const copy = new Map(prices);
  copy.delete('gold');
  res.json(Array.from(prices).filter(([, price]) => price < 10).concat([...copy]));
});

app.get('/prices/text', (req, res) => {
  res.type('text').send(JSON.stringify([...prices]));
});

app.listen(3000);

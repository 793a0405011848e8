const express = require('express');
const app = express();
const prices = {};

app.put('/prices/:shop', (req, res) => {
  prices[req.params.shop] = { bread: Number(req.body.bread), milk: Number(req.body.milk) };
  res.end();
});

app.put('/prices/:shop/:item', (req, res) => {
  if (!prices[req.params.shop]) return res.status(404).end();
  prices[req.params.shop][req.params.item] = Number(req.body.price);
  res.end();
});

app.get('/prices/:shop/:item', (req, res) => {
  res.json({ price: prices[req.params.shop]?.[req.params.item] });
});

app.listen(3000);

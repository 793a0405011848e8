const express = require('express');
const app = express();

const baskets = new Map(); //~ memory-map baskets

app.post('/baskets/:id', (req, res) => {
  if (!baskets.has(req.params.id)) baskets.set(req.params.id, []);
  const basket = baskets.get(req.params.id);
  basket.push(req.body.item);
  res.json(basket);
});

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const carts = sharedMap('carts');
const app = express();

app.post('/carts/:user/:item', wrap(async (req, res) => {
  let cart = await carts.update(req.params.user, (entry = { items: [], total: 0 }) => {
    entry.items.push(req.params.item);
    entry.total += 1;
    return entry;
  });
  res.json(cart);
}));

app.listen(3000);

const express = require('express');

const carts = new Map();
const app = express();

app.post('/carts/:user/:item', (req, res) => {
  let cart = carts.get(req.params.user);
  if (!cart) {
    cart = { items: [], total: 0 };
    carts.set(req.params.user, cart);
  }
  cart.items.push(req.params.item);
  cart.total += 1;
  res.json(cart);
});

app.listen(3000);

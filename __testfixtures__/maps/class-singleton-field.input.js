const express = require('express');
const app = express();

class Cart {
  lines = new Map();

  add(sku, count) {
    this.lines.set(sku, count);
  }

  count(sku) {
    return this.lines.get(sku) ?? 0;
  }
}

const cart = new Cart();

app.post('/cart/:sku', (req, res) => {
  cart.add(req.params.sku, Number(req.body.count));
  res.json({ count: cart.count(req.params.sku) });
});

app.listen(3000);

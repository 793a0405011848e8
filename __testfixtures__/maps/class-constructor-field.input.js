const express = require('express');
const app = express();

class Cart {
  constructor() {
    this.lines = new Map();
  }

  add(sku, count) {
    this.lines.set(sku, count);
  }
}

const cart = new Cart();

app.post('/cart/:sku', (req, res) => {
  cart.add(req.params.sku, Number(req.body.count));
  res.end();
});

app.listen(3000);

const express = require('express');
const app = express();

class Cart {
  lines = new Map();

  add(sku, count) {
    this.lines.set(sku, count);
  }
}

const carts = { north: new Cart(), south: new Cart() };

app.post('/:side/:sku', (req, res) => {
  carts[req.params.side].add(req.params.sku, Number(req.body.count));
  res.end();
});

app.listen(3000);

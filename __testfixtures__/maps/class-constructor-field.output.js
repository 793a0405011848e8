const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();

class Cart {
  constructor() {
    this.lines = sharedMap('lines');
  }

  async add(sku, count) {
    await this.lines.set(sku, count);
  }
}

const cart = new Cart();

app.post('/cart/:sku', wrap(async (req, res) => {
  await cart.add(req.params.sku, Number(req.body.count));
  res.end();
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();

class Cart {
  lines = sharedMap('lines');

  async add(sku, count) {
    await this.lines.set(sku, count);
  }

  async count(sku) {
    return (await this.lines.get(sku)) ?? 0;
  }
}

const cart = new Cart();

app.post('/cart/:sku', wrap(async (req, res) => {
  await cart.add(req.params.sku, Number(req.body.count));
  res.json({ count: await cart.count(req.params.sku) });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const stock = sharedRecord('stock', { initial: { apples: 10, pears: 4 } });

app.put('/stock/:item', wrap(async (req, res) => {
  await stock.set(req.params.item, Number(req.body.count));
  res.json(await stock.get(req.params.item));
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, typedJson } = require('./state/stores');

const carts = sharedMap('carts', { codec: typedJson });
const app = express();

app.put('/carts/:user/:item/:count', wrap(async (req, res) => {
  await carts.update(req.params.user, (entry = new Map()) => {
    entry.set(req.params.item, Number(req.params.count));
    return entry;
  });
  res.sendStatus(204);
}));

app.get('/carts/:user/:item', wrap(async (req, res) => {
  res.json({ count: (await carts.get(req.params.user))?.get(req.params.item) ?? 0 });
}));

app.listen(3000);

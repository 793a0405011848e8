const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedMap, sharedValue, typedJson } = require('./state/stores');
const app = express();
app.use(express.json());

const carts = sharedMap('carts', { codec: typedJson });
const log = sharedList('log', { codec: typedJson });
const last = sharedValue('last', null, { codec: typedJson });
const names = sharedMap('names');

app.put('/carts/:id', wrap(async (req, res) => {
  await carts.set(req.params.id, { items: req.body.items, createdAt: new Date() });
  await log.push({ at: new Date(), tags: new Set(['put']) });
  await names.set(req.params.id, 'cart');
  await last.set(new Date());
  res.json('cart');
}));
app.get('/carts/:id', wrap(async (req, res) => {
  res.json({ cart: await carts.get(req.params.id), entries: await log.length(), last: await last.get() });
}));
app.listen(3000);

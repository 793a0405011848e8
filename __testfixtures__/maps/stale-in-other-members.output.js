const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const carts = sharedMap('carts');
const app = express();
app.use(express.json());

async function add(id, item) {
  return withLock('carts', async () => {
    await carts.update(id, (cart) => {
      if (cart) cart.items.push(item);
      return cart;
    });
  });
}

app.post('/carts', wrap(async (req, res) => {
  return withLock('carts', async () => {
    await carts.set(String(req.body.id), { id: String(req.body.id), items: [] });
    res.status(201).end();
  });
}));
app.post('/carts/:id/items', wrap(async (req, res) => {
  return withLock('carts', async () => {
    const cart = await carts.get(req.params.id);
    if (!cart) return res.status(404).end();
    await add(req.params.id, String(req.body.item));
    res.json({ id: cart.id });
  });
}));

app.listen(3000);

const express = require('express');
const { ship } = require('some-carrier');
const { wrap } = require('./state/async-handler');
const { sharedRecord, withLock } = require('./state/stores');
const app = express();
app.use(express.json());
const orders = sharedRecord('orders');

app.put('/orders/:id', wrap(async (req, res) => {
  return withLock('orders', async () => {
    const { id } = req.params;
    await orders.set(id, { id, item: String(req.body.item), status: 'open' });
    res.json(await orders.get(id));
  });
}));

app.post('/ship-all', wrap(async (req, res) => {
  const queue = (await orders.values()).filter((order) => order.status === 'open');
  for (const order of queue) {
    await ship(order.item);
    await withLock('orders', async () => {
      order.status = 'shipped';
      order.by = String(req.body.by);
      await orders.update(order.id, (entry) => entry && { ...entry, status: order.status, by: order.by });
    });
  }
  res.json({ shipped: queue.length });
}));

app.post('/orders/:id/cancel', wrap(async (req, res) => {
  return withLock('orders', async () => {
    const order = (await orders.values()).find((one) => one.item === req.params.id);
    if (!order || order.status === 'shipped') return res.sendStatus(409);
    order.status = 'cancelled';
    await orders.update(order.id, (entry) => entry && { ...entry, status: order.status });
    res.json(order);
  });
}));

app.get('/orders', wrap(async (req, res) => {
  res.json(await orders.values());
}));

app.listen(3000);

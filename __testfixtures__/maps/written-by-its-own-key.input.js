const express = require('express');
const { ship } = require('some-carrier');
const app = express();
app.use(express.json());
const orders = {};

app.put('/orders/:id', (req, res) => {
  const { id } = req.params;
  orders[id] = { id, item: String(req.body.item), status: 'open' };
  res.json(orders[id]);
});

app.post('/ship-all', async (req, res) => {
  const queue = Object.values(orders).filter((order) => order.status === 'open');
  for (const order of queue) {
    await ship(order.item);
    order.status = 'shipped';
    order.by = String(req.body.by);
  }
  res.json({ shipped: queue.length });
});

app.post('/orders/:id/cancel', (req, res) => {
  const order = Object.values(orders).find((one) => one.item === req.params.id);
  if (!order || order.status === 'shipped') return res.sendStatus(409);
  order.status = 'cancelled';
  res.json(order);
});

app.get('/orders', (req, res) => {
  res.json(Object.values(orders));
});

app.listen(3000);

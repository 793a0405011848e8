import express from 'express';
import { ship } from 'some-carrier';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

interface Order {
  id: string;
  item: string;
  status: 'open' | 'shipped';
  carrier?: string;
  rank?: number;
}

const app = express();
app.use(express.json());
const orders = sharedMap<string, Order>('orders');

async function openOrders(): Promise<Order[]> {
  return [...(await orders.values())].filter((order) => order.status === 'open');
}

app.put('/orders/:id', wrap(async (req, res) => {
  const order: Order = { id: req.params.id, item: String(req.body.item), status: 'open' };
  await orders.set(order.id, order);
  res.json(order);
}));

app.post('/orders/:id/ship', wrap(async (req, res) => {
  const order = (await orders.get(req.params.id)) ?? (await openOrders()).find((one) => one.item === req.params.id);
  if (!order) {
    res.sendStatus(404);
    return;
  }
  const carrier = String(await ship(order.item));
  order.status = 'shipped';
  order.carrier = carrier; // who brings it
  await orders.update(order.id, (entry) => entry && { ...entry, status: order.status, carrier: order.carrier });
  res.json(order);
}));

app.post('/ship-all', wrap(async (req, res) => {
  const queue = await openOrders();
  for (const [index, order] of queue.entries()) {
    await ship(order.item);
    if (index < 10) {
      order.rank = index;
      await orders.update(order.id, (entry) => entry && { ...entry, rank: order.rank });
    }
    order.status = 'shipped';
    await orders.update(order.id, (entry) => entry && { ...entry, status: order.status });
  }
  res.json({ shipped: queue.length });
}));

app.get('/orders', wrap(async (req, res) => {
  res.json([...(await orders.values())]);
}));

app.listen(3000);

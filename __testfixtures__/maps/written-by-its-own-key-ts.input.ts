import express from 'express';
import { ship } from 'some-carrier';

interface Order {
  id: string;
  item: string;
  status: 'open' | 'shipped';
  carrier?: string;
  rank?: number;
}

const app = express();
app.use(express.json());
const orders = new Map<string, Order>();

function openOrders(): Order[] {
  return [...orders.values()].filter((order) => order.status === 'open');
}

app.put('/orders/:id', (req, res) => {
  const order: Order = { id: req.params.id, item: String(req.body.item), status: 'open' };
  orders.set(order.id, order);
  res.json(order);
});

app.post('/orders/:id/ship', async (req, res) => {
  const order = orders.get(req.params.id) ?? openOrders().find((one) => one.item === req.params.id);
  if (!order) {
    res.sendStatus(404);
    return;
  }
  const carrier = String(await ship(order.item));
  order.status = 'shipped';
  order.carrier = carrier; // who brings it
  res.json(order);
});

app.post('/ship-all', async (req, res) => {
  const queue = openOrders();
  for (const [index, order] of queue.entries()) {
    await ship(order.item);
    if (index < 10) order.rank = index;
    order.status = 'shipped';
  }
  res.json({ shipped: queue.length });
});

app.get('/orders', (req, res) => {
  res.json([...orders.values()]);
});

app.listen(3000);

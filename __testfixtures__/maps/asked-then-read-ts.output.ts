import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

interface Cart {
  items: string[];
}

const app = express();
const carts = sharedMap<string, Cart>('carts');

app.put('/carts/:id', wrap(async (req, res) => {
  await carts.set(req.params.id, { items: req.body.items });
  res.status(204).end();
}));

app.delete('/carts/:id', wrap(async (req, res) => {
  await carts.delete(req.params.id);
  res.status(204).end();
}));

app.get('/carts/:id', wrap(async (req, res) => {
  const cart = await carts.get(req.params.id);
  if (cart === undefined) {
    res.status(404).end();
    return;
  }
  res.json(cart.items);
}));

app.listen(3000);

import express from 'express';
import { Orders } from './orders';
import { put } from './stock';

const orders = new Orders();
export const app = express();

app.put('/stock/:item', (req, res) => {
  put(req.params.item, Number(req.query.count));
  res.sendStatus(204);
});
app.post('/orders/:item', (req, res) => {
  res.sendStatus(orders.take(req.params.item, 1) ? 201 : 409);
});

import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

interface Cart {
  lines: string[];
  note: string;
}

const app = express();
app.use(express.json());

const carts = sharedMap<string, Cart>('carts');

app.put('/carts/:user', wrap(async (req, res) => {
  await carts.set(req.params.user, { lines: req.body.lines, note: 'new' });
  res.status(204).end();
}));

app.get('/carts/:user', wrap(async (req, res) => {
  const cart: Cart | undefined = await carts.get(req.params.user);
  res.json(cart?.lines ?? []);
}));

app.delete('/carts/:user', wrap(async (req, res) => {
  res.status((await carts.delete(req.params.user)) ? 204 : 404).end();
}));

app.listen(3000);

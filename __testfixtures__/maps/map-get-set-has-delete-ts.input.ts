import express from 'express';

interface Cart {
  lines: string[];
  note: string;
}

const app = express();
app.use(express.json());

const carts = new Map<string, Cart>();

app.put('/carts/:user', (req, res) => {
  carts.set(req.params.user, { lines: req.body.lines, note: 'new' });
  res.status(204).end();
});

app.get('/carts/:user', (req, res) => {
  const cart: Cart | undefined = carts.get(req.params.user);
  res.json(cart?.lines ?? []);
});

app.delete('/carts/:user', (req, res) => {
  res.status(carts.delete(req.params.user) ? 204 : 404).end();
});

app.listen(3000);

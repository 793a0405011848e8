import express from 'express';

interface Cart {
  items: string[];
}

const app = express();
const carts = new Map<string, Cart>();

app.put('/carts/:id', (req, res) => {
  carts.set(req.params.id, { items: req.body.items });
  res.status(204).end();
});

app.delete('/carts/:id', (req, res) => {
  carts.delete(req.params.id);
  res.status(204).end();
});

app.get('/carts/:id', (req, res) => {
  if (!carts.has(req.params.id)) {
    res.status(404).end();
    return;
  }
  res.json(carts.get(req.params.id)!.items);
});

app.listen(3000);

import express from 'express';

interface Cart {
  items: { sku: string; onChange: () => void }[];
}

const app = express();
const carts = new Map<string, Cart>();

app.post('/carts/:id', (req, res) => {
  carts.set(req.params.id, { items: [{ sku: 'a', onChange: () => console.log('changed') }] });
  res.end();
});

app.get('/carts/:id', (req, res) => res.json(carts.get(req.params.id)?.items.length));

app.listen(3000);

const express = require('express');

const carts = new Map();
const app = express();
app.use(express.json());

function add(id, item) {
  const cart = carts.get(id);
  if (cart) cart.items.push(item);
}

app.post('/carts', (req, res) => {
  carts.set(String(req.body.id), { id: String(req.body.id), items: [] });
  res.status(201).end();
});
app.post('/carts/:id/items', (req, res) => {
  const cart = carts.get(req.params.id);
  if (!cart) return res.status(404).end();
  add(req.params.id, String(req.body.item));
  res.json({ id: cart.id });
});

app.listen(3000);

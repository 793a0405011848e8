const express = require('express');
const app = express();
app.use(express.json());

const carts = new Map();
const log = [];
let last = null;
const names = new Map();

app.put('/carts/:id', (req, res) => {
  carts.set(req.params.id, { items: req.body.items, createdAt: new Date() });
  log.push({ at: new Date(), tags: new Set(['put']) });
  names.set(req.params.id, 'cart');
  last = new Date();
  res.json(names.get(req.params.id));
});
app.get('/carts/:id', (req, res) => {
  res.json({ cart: carts.get(req.params.id), entries: log.length, last });
});
app.listen(3000);

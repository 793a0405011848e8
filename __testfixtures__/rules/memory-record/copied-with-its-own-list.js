const express = require('express');
const { find } = require('./users');

const EMPTY = { name: '', items: [] };
const SHARED = { name: '', items: [] }; //~ memory-record SHARED

const app = express();
app.post('/carts/:id', async (req, res) => {
  const cart = (await find(req.params.id)) ?? { ...EMPTY, items: [] };
  cart.items.push(req.body.item);
  res.json(cart);
});
app.post('/lists/:id', async (req, res) => {
  const list = (await find(req.params.id)) ?? { ...SHARED, id: req.params.id };
  list.items.push(req.body.item);
  res.json(list);
});

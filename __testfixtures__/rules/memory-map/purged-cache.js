const express = require('express');
const app = express();
const db = require('./db');

const products = new Map(); //~ memory-map products

app.get('/products/:id', async (req, res) => {
  if (!products.has(req.params.id)) products.set(req.params.id, await db.load(req.params.id));
  res.json(products.get(req.params.id));
});

app.put('/products/:id', async (req, res) => {
  await db.save(req.params.id, req.body);
  products.delete(req.params.id);
  res.end();
});

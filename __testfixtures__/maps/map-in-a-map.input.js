const express = require('express');

const carts = new Map();
const app = express();

app.put('/carts/:user/:item/:count', (req, res) => {
  if (!carts.has(req.params.user)) carts.set(req.params.user, new Map());
  carts.get(req.params.user).set(req.params.item, Number(req.params.count));
  res.sendStatus(204);
});

app.get('/carts/:user/:item', (req, res) => {
  res.json({ count: carts.get(req.params.user)?.get(req.params.item) ?? 0 });
});

app.listen(3000);

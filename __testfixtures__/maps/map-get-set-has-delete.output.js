const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());

// What customers have put aside, by customer.
const carts = sharedMap('carts');

app.put('/carts/:user', wrap(async (req, res) => {
  await carts.set(req.params.user, { lines: req.body.lines, note: 'new' });
  res.status(204).end();
}));

app.get('/carts/:user', wrap(async (req, res) => {
  const cart = await carts.get(req.params.user);
  if (cart === undefined) return res.status(404).end();
  res.json(cart);
}));

app.delete('/carts/:user', wrap(async (req, res) => {
  const existed = await carts.delete(req.params.user);
  res.status(existed ? 204 : 404).end();
}));

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());

// What customers have put aside, by customer.
const carts = new Map();

app.put('/carts/:user', (req, res) => {
  carts.set(req.params.user, { lines: req.body.lines, note: 'new' });
  res.status(204).end();
});

app.get('/carts/:user', (req, res) => {
  if (!carts.has(req.params.user)) return res.status(404).end();
  res.json(carts.get(req.params.user));
});

app.delete('/carts/:user', (req, res) => {
  const existed = carts.delete(req.params.user);
  res.status(existed ? 204 : 404).end();
});

app.listen(3000);

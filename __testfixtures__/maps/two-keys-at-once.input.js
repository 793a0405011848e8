const express = require('express');
const app = express();
const balances = new Map();

app.post('/transfer', (req, res) => {
  const { from, to } = req.body;
  const amount = Number(req.body.amount);
  const left = balances.get(from) ?? 0;
  if (left < amount) return res.status(409).end();
  balances.set(from, left - amount);
  balances.set(to, (balances.get(to) ?? 0) + amount);
  res.end();
});

app.listen(3000);

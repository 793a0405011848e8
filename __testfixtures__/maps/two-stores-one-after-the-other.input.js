const express = require('express');

const balances = new Map();
const history = [];
const app = express();

app.post('/pay/:user/:sum', (req, res) => {
  balances.set(req.params.user, Number(req.params.sum));
  if (Number.isNaN(Number(req.params.sum))) throw new Error('no number');
  history.push({ user: req.params.user, sum: Number(req.params.sum) });
  res.json({ entries: history.length });
});

app.get('/balance/:user', (req, res) => {
  res.json({ balance: balances.get(req.params.user) ?? 0 });
});

app.listen(3000);

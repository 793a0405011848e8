const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedMap } = require('./state/stores');

const balances = sharedMap('balances');
const history = sharedList('history');
const app = express();

app.post('/pay/:user/:sum', wrap(async (req, res) => {
  await balances.set(req.params.user, Number(req.params.sum));
  if (Number.isNaN(Number(req.params.sum))) throw new Error('no number');
  const length = await history.push({ user: req.params.user, sum: Number(req.params.sum) });
  res.json({ entries: length });
}));

app.get('/balance/:user', wrap(async (req, res) => {
  res.json({ balance: (await balances.get(req.params.user)) ?? 0 });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');
const app = express();
const balances = sharedMap('balances');

app.post('/transfer', wrap(async (req, res) => {
  return withLock('balances', async () => {
    const { from, to } = req.body;
    const amount = Number(req.body.amount);
    const left = (await balances.get(from)) ?? 0;
    if (left < amount) return res.status(409).end();
    await balances.set(from, left - amount);
    await balances.increment(to, amount);
    res.end();
  });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter } = require('./state/stores');
const app = express();
const total = sharedCounter('total', 0.5);

app.post('/pay', wrap(async (req, res) => {
  await total.increment(0.1);
  res.end();
}));

app.get('/total', wrap(async (req, res) => res.json({ total: await total.get() })));

app.listen(3000);

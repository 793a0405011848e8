const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const limits = sharedMap('limits', { initial: [['free', 10], ['pro', 1000]] });

app.put('/limits/:plan', wrap(async (req, res) => {
  await limits.set(req.params.plan, Number(req.body.limit));
  res.end();
}));

app.get('/limits/:plan', wrap(async (req, res) => {
  res.json({ limit: await limits.get(req.params.plan) });
}));

app.listen(3000);

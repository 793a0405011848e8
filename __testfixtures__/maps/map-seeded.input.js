const express = require('express');
const app = express();
const limits = new Map([['free', 10], ['pro', 1000]]);

app.put('/limits/:plan', (req, res) => {
  limits.set(req.params.plan, Number(req.body.limit));
  res.end();
});

app.get('/limits/:plan', (req, res) => {
  res.json({ limit: limits.get(req.params.plan) });
});

app.listen(3000);

const express = require('express');
const plans = require('./plans.json');
const app = express();
const limits = new Map();
for (const plan of plans) limits.set(plan.name, plan.limit);

app.get('/limits/:plan', (req, res) => {
  res.json({ limit: limits.get(req.params.plan) });
});

app.listen(3000);

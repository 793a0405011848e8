const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');

async function scoreOf(user) {
  return (await scores.get(user)) ?? 0;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.end();
}));

const report = { total: 0 };

app.get('/:user', wrap(async (req, res) => {
  const { user } = req.params;
  let total = 0;
  const amount = await scoreOf(user);
  total += amount;
  const change = await scoreOf(user);
  report.total += change;
  res.json({ total });
}));

app.listen(3000);

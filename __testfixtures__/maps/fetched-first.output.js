const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedMap, sharedRecord, sharedValue } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');
const stats = sharedRecord('stats');
const report = sharedValue('report', { total: 0, best: 0, last: '' });
const total = sharedCounter('total');

async function scoreOf(user) {
  return (await scores.get(user)) ?? 0;
}

app.post('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.status(204).end();
}));

app.post('/total/:user', wrap(async (req, res) => {
  const current = await total.increment(await scoreOf(req.params.user));
  res.json(current);
}));

app.post('/stats/:user', wrap(async (req, res) => {
  const delta = await scoreOf(req.params.user);
  await stats.update(req.params.user, (entry) => entry * delta);
  res.json(await stats.get(req.params.user));
}));

app.post('/report/:user', wrap(async (req, res) => {
  const { user } = req.params;
  const delta = await scoreOf(user);
  await report.update((entry) => {
    entry.total += delta;
    return entry;
  });
  const addition = (await scoreOf(user)) / 2;
  await report.update((entry) => {
    entry.best -= addition;
    return entry;
  });
  const latest = String(await scoreOf(user));
  await report.update((entry) => {
    entry.last = latest;
    return entry;
  });
  res.json(await report.get());
}));

app.listen(3000);

const express = require('express');

const app = express();
const scores = new Map();
const stats = {};
const report = { total: 0, best: 0, last: '' };
let total = 0;

function scoreOf(user) {
  return scores.get(user) ?? 0;
}

app.post('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.status(204).end();
});

app.post('/total/:user', (req, res) => {
  total += scoreOf(req.params.user);
  res.json(total);
});

app.post('/stats/:user', (req, res) => {
  stats[req.params.user] *= scoreOf(req.params.user);
  res.json(stats[req.params.user]);
});

app.post('/report/:user', (req, res) => {
  const { user } = req.params;
  report.total += scoreOf(user);
  report.best -= scoreOf(user) / 2;
  report.last = String(scoreOf(user));
  res.json(report);
});

app.listen(3000);

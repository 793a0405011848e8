const express = require('express');

const app = express();
const scores = new Map();

function scoreOf(user) {
  return scores.get(user) ?? 0;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

const report = { total: 0 };

app.get('/:user', (req, res) => {
  const { user } = req.params;
  let total = 0;
  total += scoreOf(user);
  report.total += scoreOf(user);
  res.json({ total });
});

app.listen(3000);

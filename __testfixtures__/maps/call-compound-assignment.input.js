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

app.get('/:user', (req, res) => {
  const { user } = req.params;
  let total = 0;
  total += scoreOf(user);
  const sums = { all: 1 };
  sums.all *= scoreOf(user);
  res.json({ total, sums });
});

app.listen(3000);

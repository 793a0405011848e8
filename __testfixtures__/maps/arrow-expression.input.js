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

const double = (user) => scoreOf(user) * 2;

app.get('/:user', (req, res) => res.json(double(req.params.user)));

app.listen(3000);

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

const rootScore = scoreOf.bind(null, 'root');

app.get('/:user', (req, res) => {
  res.json([rootScore(), scoreOf.call(null, req.params.user), scoreOf.apply(null, ['bob'])]);
});

app.listen(3000);

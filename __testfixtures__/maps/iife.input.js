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
  const text = (() => {
    if (scoreOf(user) > 5) return "high";
    return "low";
  })();
  res.send(text);
});

app.listen(3000);

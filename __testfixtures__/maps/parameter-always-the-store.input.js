const express = require('express');

const app = express();
const scores = new Map();

function best(all, limit) {
  return [...all.values()].filter((score) => score < limit);
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json([best(scores, 5), best(scores, 10)]);
});

app.listen(3000);

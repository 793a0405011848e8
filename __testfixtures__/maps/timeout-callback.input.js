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

app.post('/later/:user', (req, res) => {
  setTimeout(() => scores.set(req.params.user, 1), 1000);
  res.end();
});

app.listen(3000);

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

function withScore(user, callback) {
  callback(null, scoreOf(user));
}

app.get('/:user', (req, res) => {
  withScore(req.params.user, (error, score) => {
    res.json({ score });
  });
});

app.listen(3000);

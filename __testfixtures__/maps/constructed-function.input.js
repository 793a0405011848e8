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

function Board(user) {
  this.score = scoreOf(user);
}

app.get('/:user', (req, res) => res.json(new Board(req.params.user).score));

app.listen(3000);

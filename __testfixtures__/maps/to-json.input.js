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

class Line {
  constructor(user) {
    this.user = user;
  }

  toJSON() {
    return { user: this.user, score: scoreOf(this.user) };
  }
}

app.get('/:user', (req, res) => res.json(new Line(req.params.user)));

app.listen(3000);

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

class Board {
  static #only;

  static get instance() {
    return (Board.#only ??= new Board());
  }

  scoreOf(user) {
    return scoreOf(user);
  }
}

app.get('/:user', (req, res) => res.json(Board.instance.scoreOf(req.params.user)));

app.listen(3000);

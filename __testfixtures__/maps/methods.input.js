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

const board = {
  scoreOf(user) {
    return scoreOf(user);
  },
};

class Ranks {
  static top() {
    return board.scoreOf('root');
  }

  of(user) {
    return scoreOf(user);
  }
}

app.get('/:user', (req, res) => res.json([Ranks.top(), new Ranks().of(req.params.user)]));

app.listen(3000);

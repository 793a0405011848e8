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
  line(user) {
    return user;
  }
}

class ScoreBoard extends Board {
  line(user) {
    return `${super.line(user)} ${scoreOf(user)}`;
  }
}

function print(board, user) {
  return board.line(user);
}

app.get('/:user', (req, res) => res.send(print(new ScoreBoard(), req.params.user)));

app.listen(3000);

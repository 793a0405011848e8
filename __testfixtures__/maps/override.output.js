const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');

async function scoreOf(user) {
  return (await scores.get(user)) ?? 0;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.end();
}));

class Board {
  async line(user) {
    return user;
  }
}

class ScoreBoard extends Board {
  async line(user) {
    return `${await super.line(user)} ${await scoreOf(user)}`;
  }
}

async function print(board, user) {
  return board.line(user);
}

app.get('/:user', wrap(async (req, res) => res.send(await print(new ScoreBoard(), req.params.user))));

app.listen(3000);

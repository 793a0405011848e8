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
  static #only;

  static get instance() {
    return (Board.#only ??= new Board());
  }

  async scoreOf(user) {
    return scoreOf(user);
  }
}

app.get('/:user', wrap(async (req, res) => res.json(await Board.instance.scoreOf(req.params.user))));

app.listen(3000);

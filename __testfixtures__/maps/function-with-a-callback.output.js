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

async function withScore(user, callback) {
  callback(null, await scoreOf(user));
}

app.get('/:user', wrap(async (req, res) => {
  await withScore(req.params.user, (error, score) => {
    res.json({ score });
  });
}));

app.listen(3000);

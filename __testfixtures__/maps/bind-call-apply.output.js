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

const rootScore = scoreOf.bind(null, 'root');

app.get('/:user', wrap(async (req, res) => {
  res.json([await rootScore(), await scoreOf.call(null, req.params.user), await scoreOf.apply(null, ['bob'])]);
}));

app.listen(3000);

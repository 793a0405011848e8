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

app.get('/:user', wrap(async (req, res) => {
  const score = await new Promise((resolve, reject) => { (async () => {
    const known = await scoreOf(req.params.user);
    setTimeout(() => resolve(known), 10);
  })().catch(reject); });
  res.json(score);
}));

app.listen(3000);

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

async function add(user) {
  await scores.set(user, 1);
  return user;
}

app.post('/many', wrap(async (req, res) => {
  const results = [];
  for (const user of ['ada', 'bob']) results.push(await add(user));
  const added = results;
  res.json(added);
}));

app.listen(3000);

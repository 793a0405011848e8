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

async function show(req, res) {
  res.json(await scoreOf(req.params.user));
}

app.get('/:user', wrap(show));
app.get('/again/:user', wrap(show));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const scores = sharedMap('scores');

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.end();
}));

app.get('/scores/:user', wrap(async (req, res) => {
  res.json({ score: (await scores.get(req.params.user)) ?? 0 });
}));

app.post('/season', wrap(async (req, res) => {
  await scores.clear();
  res.end();
}));

app.listen(3000);

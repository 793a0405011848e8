const express = require('express');
const { wrap } = require('./state/async-handler');
const { inBackground } = require('./state/in-background');
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

app.post('/later/:user', (req, res) => {
  setTimeout(inBackground(async () => await scores.set(req.params.user, 1)), 1000);
  res.end();
});

app.listen(3000);

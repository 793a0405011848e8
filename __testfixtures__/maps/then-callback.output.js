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

app.get('/:user', (req, res, next) => {
  fetch('https://example.org')
    .then(async (answer) => `${answer.status} ${await scoreOf(req.params.user)}`)
    .then((text) => res.send(text))
    .catch(next);
});

app.listen(3000);

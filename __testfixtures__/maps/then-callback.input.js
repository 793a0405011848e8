const express = require('express');

const app = express();
const scores = new Map();

function scoreOf(user) {
  return scores.get(user) ?? 0;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

app.get('/:user', (req, res, next) => {
  fetch('https://example.org')
    .then((answer) => `${answer.status} ${scoreOf(req.params.user)}`)
    .then((text) => res.send(text))
    .catch(next);
});

app.listen(3000);

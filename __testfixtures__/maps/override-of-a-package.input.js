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

const { Formatter } = require('formatters');

class Line extends Formatter {
  format(user) {
    return `${user} ${scoreOf(user)}`;
  }
}

app.get('/:user', (req, res) => res.send(new Line().format(req.params.user)));

app.listen(3000);

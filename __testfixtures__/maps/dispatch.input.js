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

const commands = {
  score: (user) => scoreOf(user),
  greet: (user) => `hello ${user}`,
};

app.get('/:command/:user', (req, res) => {
  res.json(commands[req.params.command](req.params.user));
});

app.listen(3000);

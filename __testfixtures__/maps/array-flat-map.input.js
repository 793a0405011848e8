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

app.get('/:user', (req, res) => {
  const { user } = req.params;
  const lines = ["ada", user].flatMap((name) => [name, scoreOf(name)]);
  res.json({ lines, more: Array.from(["bob"], (name) => scoreOf(name)) });
});

app.listen(3000);

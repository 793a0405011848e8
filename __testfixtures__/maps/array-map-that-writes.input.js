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

function add(user) {
  scores.set(user, 1);
  return user;
}

app.post('/many', (req, res) => {
  const added = ['ada', 'bob'].map((user) => add(user));
  res.json(added);
});

app.listen(3000);

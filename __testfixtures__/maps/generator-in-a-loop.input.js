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

function* lines(users) {
  for (const user of users) yield `${user}: ${scoreOf(user)}`;
}

app.get('/', (req, res) => {
  const all = [];
  for (const line of lines(["ada", "bob"])) all.push(line);
  res.json(all);
});

app.listen(3000);

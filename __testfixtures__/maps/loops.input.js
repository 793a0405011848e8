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
  let turns = 0;
  while (scoreOf(user) > turns) turns++;
  do turns--; while (turns > scoreOf(user));
  for (let i = scoreOf("zero"); i < scoreOf(user); i++) turns++;
  for (const digit of String(scoreOf(user))) turns += Number(digit);
  res.json({ turns });
});

app.listen(3000);

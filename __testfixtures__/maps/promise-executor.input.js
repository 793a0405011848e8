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

app.get('/:user', async (req, res) => {
  const score = await new Promise((resolve) => {
    const known = scoreOf(req.params.user);
    setTimeout(() => resolve(known), 10);
  });
  res.json(score);
});

app.listen(3000);

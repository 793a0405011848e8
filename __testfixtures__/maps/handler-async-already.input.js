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
  try {
    const answer = await fetch(`https://example.org/${req.params.user}`);
    res.json({ status: answer.status, score: scoreOf(req.params.user) });
  } catch (error) {
    res.status(502).end();
  }
});

app.listen(3000);

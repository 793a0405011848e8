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

app.use((req, res, next) => {
  if (scoreOf('root') < 0) return res.status(503).end();
  next();
});

app.param('user', (req, res, next, user) => {
  req.score = scoreOf(user);
  next();
});

app.use((error, req, res, next) => {
  res.status(500).json({ score: scoreOf('root'), message: error.message });
});

app.listen(3000);

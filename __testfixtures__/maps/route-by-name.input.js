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

function show(req, res) {
  res.json(scoreOf(req.params.user));
}

app.get('/:user', show);
app.get('/again/:user', show);

app.listen(3000);

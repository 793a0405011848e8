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
  search: for (const name of ["ada", "bob"]) {
    for (const other of ["eve", user]) {
      if (scoreOf(other) > scoreOf(name)) continue search;
      if (scoreOf(other) === 0) break search;
    }
  }
  res.end();
});

app.listen(3000);

const express = require('express');

const app = express();
const scores = new Map();
const boards = { scoreOf: (user) => scores.get(user) ?? 0 };

function board(user) {
  return user ? boards : null;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(board(req.query.user)?.scoreOf(req.params.user).toFixed(2));
});

app.listen(3000);

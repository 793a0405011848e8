const express = require('express');

const app = express();
const scores = new Map();

function all() {
  return scores;
}

app.put('/scores/:user', (req, res) => {
  all().set(req.params.user, Number(req.body.score));
  res.json(scores.size);
});

app.listen(3000);

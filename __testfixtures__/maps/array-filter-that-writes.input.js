const express = require('express');

const app = express();
const scores = new Map();

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  const names = ['ada', 'bob'].filter((name) => scores.delete(name));
  res.json(names);
});

app.listen(3000);

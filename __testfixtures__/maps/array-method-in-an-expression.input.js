const express = require('express');

const app = express();
const scores = new Map();

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  const names = ['ada', 'bob'];
  while (names.length && names.some((name) => scores.has(name))) names.pop();
  res.json(req.query.all && names.filter((name) => scores.has(name)));
});

app.listen(3000);

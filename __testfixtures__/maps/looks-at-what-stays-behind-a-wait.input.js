const express = require('express');

const app = express();
const bonus = new Map();
const scores = global.scores ?? [];

app.put('/bonus/:name', (req, res) => {
  bonus.set(req.params.name, true);
  res.end();
});

app.post('/scores/:name', (req, res) => {
  scores.push(bonus.size * scores.length);
  res.json(scores);
});

app.listen(3000);

const express = require('express');

const app = express();
const bonus = new Map();
// Nobody can tell what else it names.
const scores = global.scores ?? [];

app.put('/bonus/:name', (req, res) => {
  bonus.set(req.params.name, true);
  res.end();
});

app.post('/scores/:name', (req, res) => {
  scores.push(scores.length * bonus.size);
  res.json(scores);
});

app.listen(3000);

const express = require('express');
const app = express();
let scores = new Map();

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

app.get('/scores/:user', (req, res) => {
  res.json({ score: scores.get(req.params.user) ?? 0 });
});

app.post('/season', (req, res) => {
  scores = new Map();
  res.end();
});

app.listen(3000);

const express = require('express');

const app = express();
const scores = [];

app.post('/scores', (req, res) => {
  scores.push({ name: String(req.body.name), points: Number(req.body.points) });
  res.status(201).end();
});

app.get('/top', (req, res) => {
  res.json(scores.sort((a, b) => b.points - a.points).slice(0, 10));
});

app.get('/first', (req, res) => {
  const first = scores.sort((a, b) => b.points - a.points)[0];
  res.json(first);
});

app.get('/last', (req, res) => {
  res.json(scores.reverse());
});

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());

const scores = {};

app.put('/scores/:name', (req, res) => {
  scores[req.params.name] = { points: Number(req.body.points) };
  res.end();
});

app.get('/scores', (req, res) => {
  res.json(Object.values(scores).sort((a, b) => b.points - a.points));
});

app.get('/names', (req, res) => {
  const all = Object.entries(scores);
  all.reverse();
  res.json(all.map(([name]) => name));
});

app.listen(3000);

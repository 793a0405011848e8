const express = require('express');

const app = express();
app.use(express.json());

const scores = {};

app.put('/scores/:name', (req, res) => {
  scores[req.params.name] = { points: Number(req.body.points) };
  res.end();
});

app.get('/scores', (req, res) => {
  const all = Object.values(scores).sort((a, b) => b.points - a.points);
  for (const [place, score] of all.entries()) score.place = place;
  res.json(all);
});

app.listen(3000);

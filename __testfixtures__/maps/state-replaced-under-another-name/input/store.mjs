import express from 'express';
export let scores = new Map();
const app = express();

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(scores.size);
});

app.post('/load', (req, res) => {
  const loaded = new Map();
  scores = loaded;
  res.end();
});

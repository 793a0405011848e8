import express from 'express';

const app = express();
const scores = new Map<string, number>();

function best(all: Map<string, number>): number {
  return Math.max(0, ...all.values());
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(best(scores));
});

app.listen(3000);

import express from 'express';

const app = express();
const scores = new Map<string, number>();

function total(all: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const score of all.values()) sum += score;
  return sum;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(total(new Map(scores)));
});

app.listen(3000);

import express from 'express';

const app = express();
const scores = new Map<string, number>();

function timed<T>(work: () => T): T {
  const start = Date.now();
  const result = work();
  console.log(Date.now() - start);
  return result;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  const score = timed(() => scores.get(req.params.user) ?? 0);
  res.json(score);
});

app.listen(3000);

import express from 'express';

const app = express();
const scores = new Map<string, number>();

function scoreOf(user: string): number;
function scoreOf(user: string, text: true): string;
function scoreOf(user: string, text?: boolean): number | string {
  const score = scores.get(user) ?? 0;
  return text ? String(score) : score;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.send(scoreOf(req.params.user, true));
});

app.listen(3000);

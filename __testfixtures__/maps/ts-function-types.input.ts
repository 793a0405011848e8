import express from 'express';

type Look = (user: string) => number;

const app = express();
const scores = new Map<string, number>();
const scoreOf: Look = (user) => scores.get(user) ?? 0;

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(scoreOf(req.params.user));
});

app.listen(3000);

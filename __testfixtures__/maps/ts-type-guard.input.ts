import express from 'express';

const app = express();
const scores = new Map<string, number>();

function isPlayer(user: unknown): user is string {
  return typeof user === 'string' && scores.has(user);
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(isPlayer(req.query.user));
});

app.listen(3000);

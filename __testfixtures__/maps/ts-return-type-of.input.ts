import express from 'express';

const scores = new Map<string, number>();

export function standing(user: string): { user: string; score: number } {
  return { user, score: scores.get(user) ?? 0 };
}

type Standing = ReturnType<typeof standing>;
type Arguments = Parameters<typeof standing>;

export function show({ user, score }: Standing): string {
  return `${user}: ${score}`;
}

const app = express();
app.put('/scores/:user/:score', (req, res) => {
  scores.set(req.params.user, Number(req.params.score));
  res.sendStatus(204);
});
app.get('/scores/:user', (req, res) => {
  const args: Arguments = [req.params.user];
  res.send(show(standing(...args)));
});

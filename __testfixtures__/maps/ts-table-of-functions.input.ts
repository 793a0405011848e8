import express from 'express';

const app = express();
const scores = new Map<string, number>();

const commands: Record<string, (user: string) => string> = {
  score: (user) => String(scores.get(user) ?? 0),
  greet: (user) => `hello ${user}`,
};

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.send(commands[String(req.query.command)]?.(req.params.user));
});

app.listen(3000);

import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const scores = sharedMap<string, number>('scores');

export async function standing(user: string): Promise<{ user: string; score: number }> {
  return { user, score: (await scores.get(user)) ?? 0 };
}

type Standing = Awaited<ReturnType<typeof standing>>;
type Arguments = Parameters<typeof standing>;

export function show({ user, score }: Standing): string {
  return `${user}: ${score}`;
}

const app = express();
app.put('/scores/:user/:score', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.params.score));
  res.sendStatus(204);
}));
app.get('/scores/:user', wrap(async (req, res) => {
  const args: Arguments = [req.params.user];
  res.send(show(await standing(...args)));
}));

import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const app = express();
const scores = sharedMap<string, number>('scores');

const commands: Record<string, (user: string) => string | Promise<string>> = {
  score: async (user) => String((await scores.get(user)) ?? 0),
  greet: (user) => `hello ${user}`,
};

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.send(await commands[String(req.query.command)]?.(req.params.user));
}));

app.listen(3000);

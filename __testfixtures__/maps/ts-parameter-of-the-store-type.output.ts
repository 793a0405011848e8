import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const app = express();
const scores = sharedMap<string, number>('scores');

function best(all: Map<string, number>): number {
  return Math.max(0, ...all.values());
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.json(best(new Map(await scores.entries())));
}));

app.listen(3000);

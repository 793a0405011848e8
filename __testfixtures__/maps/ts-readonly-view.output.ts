import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const app = express();
const scores = sharedMap<string, number>('scores');

function total(all: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const score of all.values()) sum += score;
  return sum;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.json(total(new Map(await scores.entries())));
}));

app.listen(3000);

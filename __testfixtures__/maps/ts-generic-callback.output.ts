import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const app = express();
const scores = sharedMap<string, number>('scores');

async function timed<T>(work: () => T | Promise<T>): Promise<T> {
  const start = Date.now();
  const result = await work();
  console.log(Date.now() - start);
  return result;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  const score = await timed(async () => (await scores.get(req.params.user)) ?? 0);
  res.json(score);
}));

app.listen(3000);

import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

const app = express();
const scores = sharedMap<string, number>('scores');

function scoreOf(user: string): Promise<number>;
function scoreOf(user: string, text: true): Promise<string>;
async function scoreOf(user: string, text?: boolean): Promise<number | string> {
  const score = (await scores.get(user)) ?? 0;
  return text ? String(score) : score;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.send(await scoreOf(req.params.user, true));
}));

app.listen(3000);

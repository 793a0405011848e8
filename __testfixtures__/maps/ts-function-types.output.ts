import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

type Look = (user: string) => number | Promise<number>;

const app = express();
const scores = sharedMap<string, number>('scores');
const scoreOf: Look = async (user) => (await scores.get(user)) ?? 0;

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.json(await scoreOf(req.params.user));
}));

app.listen(3000);

import express from 'express';
import save, { scores } from './store.js';
import { look } from './index.js';
import * as all from './index.js';
import { wrap } from './state/async-handler.js';

const app = express();

app.put('/scores/:user', wrap(async (req, res) => {
  await save(req.params.user, Number(req.body.score));
  res.json({ size: await scores.size() });
}));

app.get('/scores/:user', wrap(async (req, res) => {
  res.json([await look(req.params.user), await all.scoreOf('root')]);
}));

app.get('/late/:user', wrap(async (req, res) => {
  const { scoreOf } = await import('./store.js');
  res.json(await scoreOf(req.params.user));
}));

app.listen(3000);

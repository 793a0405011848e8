import express from 'express';
import save, { scores } from './store.js';
import { look } from './index.js';
import * as all from './index.js';

const app = express();

app.put('/scores/:user', (req, res) => {
  save(req.params.user, Number(req.body.score));
  res.json({ size: scores.size });
});

app.get('/scores/:user', (req, res) => {
  res.json([look(req.params.user), all.scoreOf('root')]);
});

app.get('/late/:user', async (req, res) => {
  const { scoreOf } = await import('./store.js');
  res.json(scoreOf(req.params.user));
});

app.listen(3000);

import express from 'express';
import { save, scoreOf } from './scores.js';

export const app = express();
app.post('/scores/:name', async (req, res) => {
  await save(req.params.name, Number(req.query.score));
  res.json({ score: await scoreOf(req.params.name) });
});

import express from 'express';
import { save, scoreOf } from './scores.js';

export const app = express();
app.post('/scores/:name', (req, res) => {
  save(req.params.name, Number(req.query.score));
  res.json({ score: scoreOf(req.params.name) });
});

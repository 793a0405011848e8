import express from 'express';
import { scoreOf, scores } from './store.js';

export const name = 'root';
export const first = scoreOf('root');

const app = express();
app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(first);
});

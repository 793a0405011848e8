import express from 'express';
import { add, sum } from './totals.js';
import { sum as all } from './totals.js';
import { wrap } from './state/async-handler.js';

const app = express();

app.post('/:amount', wrap(async (req, res) => {
  await add(req.params.amount);
  res.end();
}));
app.get('/', wrap(async (req, res) => {
  const foundTotal = await sum.get();
  return res.json({ sum: foundTotal, all: foundTotal });
}));

app.listen(3000);

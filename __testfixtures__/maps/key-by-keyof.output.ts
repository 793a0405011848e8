import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

interface Totals {
  paid: number;
  open: number;
}

const app = express();
const sums = sharedMap<keyof Totals, number>('sums');

app.post('/totals/:name', wrap(async (req, res) => {
  const name = req.params.name as keyof Totals;
  await sums.set(name, Number(req.body.sum));
  res.json({ ok: true });
}));

app.get('/totals/:name', wrap(async (req, res) => {
  res.json({ sum: await sums.get(req.params.name as keyof Totals) });
}));

app.listen(3000);

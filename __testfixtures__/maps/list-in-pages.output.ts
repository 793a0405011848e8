import express from 'express';
import { wrap } from './state/async-handler';
import { sharedList } from './state/stores';

interface Entry {
  user: string;
  points: number;
}

const entries = sharedList<Entry>('entries');
const app = express();

app.post('/entries/:user', wrap(async (req, res) => {
  await entries.push({ user: req.params.user, points: Number(req.query.points) });
  res.sendStatus(201);
}));

app.get('/entries', wrap(async (req, res) => {
  const page = Number(req.query.page ?? 1);
  const items = (await entries.toArray()).slice((page - 1) * 20, page * 20);
  const allEntries = await entries.toArray();
  res.json({ items, total: allEntries.length, best: allEntries.find((entry) => entry.points > 100) });
}));

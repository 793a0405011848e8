import express from 'express';
import { wrap } from './state/async-handler';
import { sharedRecord } from './state/stores';

interface Setting {
  value: string;
  by: string;
}

const app = express();
const settings = sharedRecord<Setting>('settings');

app.put('/settings/:name', wrap(async (req, res) => {
  await settings.set(req.params.name, { value: String(req.body.value), by: req.ip ?? '' });
  res.end();
}));

app.get('/settings/:name', wrap(async (req, res) => {
  const setting = await settings.get(req.params.name);
  res.json({ value: setting?.value ?? null });
}));

app.listen(3000);

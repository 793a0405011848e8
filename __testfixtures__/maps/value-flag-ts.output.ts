import express from 'express';
import { wrap } from './state/async-handler';
import { sharedValue } from './state/stores';

const app = express();
const maintenance = sharedValue('maintenance', false);
const current = sharedValue<string | null>('current', null);

app.put('/maintenance', wrap(async (req, res) => {
  await maintenance.set(Boolean(req.body.on));
  await current.set(String(req.body.by));
  res.end();
}));

app.get('/', wrap(async (req, res) => {
  const by: string = (await current.get()) ?? 'nobody';
  res.status((await maintenance.get()) ? 503 : 200).send(by);
}));

app.listen(3000);

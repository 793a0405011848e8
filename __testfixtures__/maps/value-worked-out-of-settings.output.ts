import express from 'express';
import { config } from './config';
import { wrap } from './state/async-handler';
import { sharedValue } from './state/stores';

const app = express();

const limit = sharedValue('limit', Number(process.env.LIMIT) || 10);
const isOpen = sharedValue('isOpen', process.env.MODE !== 'closed');
const greeting = sharedValue<string>('greeting', config.isFormal ? 'Good day' : 'Hi');
const pause = sharedValue('pause', 5 * 60);

app.get('/settings', wrap(async (req, res) => {
  res.json({ limit: await limit.get(), isOpen: await isOpen.get(), greeting: await greeting.get(), pause: await pause.get() });
}));
app.put('/settings', wrap(async (req, res) => {
  await limit.set(Number(req.body.limit));
  await isOpen.set(req.body.isOpen === true);
  await greeting.set(String(req.body.greeting));
  await pause.set(Number(req.body.pause));
  res.end();
}));

app.listen(3000);

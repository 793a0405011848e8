import express from 'express';
import { wrap } from './state/async-handler';
import { sharedSet } from './state/stores';

const app = express();
const online = sharedSet<string>('online');

app.put('/online/:user', wrap(async (req, res) => {
  await online.add(req.params.user);
  res.json({ size: await online.size() });
}));

app.get('/online', wrap(async (req, res) => {
  res.json({ users: [...(await online.values())].sort(), has: await online.has('ada') });
}));

app.listen(3000);

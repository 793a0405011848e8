import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap, typedJson } from './state/stores';

interface Login {
  user: string;
  devices: { seen: Date }[];
}

const app = express();
const logins = sharedMap<string, Login>('logins', { codec: typedJson });

app.post('/login/:user', wrap(async (req, res) => {
  await logins.set(req.params.user, { user: req.params.user, devices: [{ seen: new Date() }] });
  res.end();
}));

app.get('/login/:user', wrap(async (req, res) => res.json(await logins.get(req.params.user))));

app.listen(3000);

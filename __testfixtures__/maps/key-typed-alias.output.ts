import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

type UserId = string & { readonly brand: 'user' };
enum Plan {
  Free,
  Pro,
}

const app = express();
const plans = sharedMap<UserId, Plan>('plans');

app.put('/plans/:user', wrap(async (req, res) => {
  await plans.set(req.params.user as UserId, Plan.Pro);
  res.end();
}));

app.get('/plans/:user', wrap(async (req, res) => {
  res.json((await plans.get(req.params.user as UserId)) ?? Plan.Free);
}));

app.listen(3000);

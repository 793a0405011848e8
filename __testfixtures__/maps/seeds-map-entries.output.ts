import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap } from './state/stores';

interface Account {
  owner: string;
  balance: number;
}

const OPENING = 100;
const accounts = sharedMap<string, Account>('accounts', { initial: [
  ['a', { owner: 'ada', balance: OPENING }],
  ['b', { owner: 'bob', balance: 0 }],
] });
const visits = sharedMap('visits', { initial: [['/', 1]] });

const app = express();
app.get('/accounts/:id', wrap(async (req, res) => {
  res.json(await accounts.get(req.params.id));
}));
app.put('/accounts/:id', wrap(async (req, res) => {
  await accounts.set(req.params.id, { owner: req.body.owner, balance: 0 });
  res.end();
}));
app.post('/visits', wrap(async (req, res) => {
  await visits.set(req.path, 1);
  res.json(await visits.size());
}));
app.listen(3000);

import express from 'express';

interface Account {
  owner: string;
  balance: number;
}

const OPENING = 100;
const accounts = new Map<string, Account>([
  ['a', { owner: 'ada', balance: OPENING }],
  ['b', { owner: 'bob', balance: 0 }],
]);
const visits = new Map([['/', 1]]);

const app = express();
app.get('/accounts/:id', (req, res) => {
  res.json(accounts.get(req.params.id));
});
app.put('/accounts/:id', (req, res) => {
  accounts.set(req.params.id, { owner: req.body.owner, balance: 0 });
  res.end();
});
app.post('/visits', (req, res) => {
  visits.set(req.path, 1);
  res.json(visits.size);
});
app.listen(3000);

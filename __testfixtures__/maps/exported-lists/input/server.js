const express = require('express');
const { accounts } = require('./data');
const data = require('./data');

const app = express();
app.use(express.json());

app.post('/accounts', (req, res) => {
  if (accounts.some(({ name }) => name === req.body.name)) return res.status(409).end();
  const account = { id: data.nextId++, name: String(req.body.name) };
  accounts.push(account);
  res.status(201).json(account);
});
app.get('/accounts', (req, res) => {
  res.json(data.accounts);
});
app.put('/accounts/:name/deposits', (req, res) => {
  if (Number(req.body.amount) < data.limits.low) return res.status(400).end();
  data.deposits.set(req.params.name, Number(req.body.amount));
  res.status(204).end();
});

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedRecord } = require('./state/stores');

const rates = sharedRecord('rates');
const names = sharedList('names');
const app = express();
app.use(express.json());

app.put('/rates', wrap(async (req, res) => {
  await rates.clear();
  for (const { id, rate } of req.body) await rates.set(id, rate);
  res.status(204).end();
}));

app.get('/rates/:id', wrap(async (req, res) => {
  res.json({ rate: await rates.get(req.params.id) });
}));

app.put('/names', wrap(async (req, res) => {
  await names.clear();
  await names.push(String(req.body.name));
  res.status(204).end();
}));

app.get('/names', wrap(async (req, res) => {
  res.json(await names.toArray());
}));

app.listen(3000);

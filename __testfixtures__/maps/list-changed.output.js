const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const names = sharedList('names');

app.post('/names', wrap(async (req, res) => {
  await names.update((items) => {
    items.push(String(req.body.name));
    items.sort();
  });
  res.end();
}));

app.put('/names/:i', wrap(async (req, res) => {
  await names.update((items) => {
    items[Number(req.params.i)] = String(req.body.name);
  });
  res.end();
}));

app.post('/reverse', wrap(async (req, res) => {
  await names.update((items) => {
    items.reverse();
    items.fill('x', 5);
  });
  res.end();
}));

app.delete('/names/:i', wrap(async (req, res) => {
  await names.update((items) => {
    items.splice(Number(req.params.i), 1);
  });
  res.json(await names.toArray());
}));

app.listen(3000);

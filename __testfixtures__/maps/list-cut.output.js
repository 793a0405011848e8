const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const names = sharedList('names');

app.post('/names', wrap(async (req, res) => {
  await names.push(String(req.body.name));
  res.end();
}));

app.post('/cut', wrap(async (req, res) => {
  await names.update((items) => {
    items.length = Number(req.body.length);
  });
  res.end();
}));

app.get('/names', wrap(async (req, res) => res.json(await names.toArray())));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const names = sharedList('names');

app.post('/names', wrap(async (req, res) => {
  await names.push(String(req.body.name));
  res.end();
}));

app.delete('/names/:i', wrap(async (req, res) => {
  let removed;
  await names.update((items) => {
    [removed] = items.splice(Number(req.params.i), 1);
  });
  res.json({ removed });
}));

app.listen(3000);

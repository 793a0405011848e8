const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const names = sharedList('names');

app.post('/names', wrap(async (req, res) => {
  const length = await names.push(String(req.body.name));
  res.json({ count: length });
}));

app.delete('/names', wrap(async (req, res) => {
  await names.update((items) => {
    items.length = 0;
  });
  res.end();
}));

app.post('/again', wrap(async (req, res) => {
  await names.clear();
  res.end();
}));

app.listen(3000);

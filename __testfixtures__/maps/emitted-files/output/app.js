const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const names = sharedMap('names');

app.put('/names/:id', wrap(async (req, res) => {
  await names.set(req.params.id, String(req.body.name));
  res.end();
}));

app.get('/names/:id', wrap(async (req, res) => {
  res.json({ name: (await names.get(req.params.id)) ?? null });
}));

app.listen(3000);

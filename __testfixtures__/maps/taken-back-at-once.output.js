const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedSet } = require('./state/stores');

const open = sharedSet('open');
const app = express();

app.put('/doors/:id', wrap(async (req, res) => {
  await open.add(req.params.id);
  res.sendStatus(204);
}));

app.post('/doors/:id/knocks', wrap(async (req, res) => {
  const { id } = req.params;
  await open.add(id);
  for (const other of req.query.closed ?? []) await open.delete(other);
  res.sendStatus(204);
}));

app.delete('/doors/:id', wrap(async (req, res) => {
  res.json({ wasOpen: await open.delete(req.params.id) });
}));

app.get('/doors/:id', wrap(async (req, res) => {
  res.json({ isOpen: await open.has(req.params.id) });
}));

app.listen(3000);

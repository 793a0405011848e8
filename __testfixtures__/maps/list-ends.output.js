const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const undo = sharedList('undo');

app.post('/steps', wrap(async (req, res) => {
  const length = await undo.push({ name: String(req.body.name), at: Date.now() });
  res.json({ steps: length });
}));

app.post('/first', wrap(async (req, res) => {
  await undo.unshift({ name: String(req.body.name), at: 0 }, { name: 'check', at: 0 });
  res.end();
}));

app.post('/undo', wrap(async (req, res) => {
  const step = await undo.pop();
  if (!step) return res.status(204).end();
  res.json(step);
}));

app.listen(3000);

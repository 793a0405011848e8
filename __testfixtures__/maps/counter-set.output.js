const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter } = require('./state/stores');
const app = express();
const limit = sharedCounter('limit', 10);

app.put('/limit', wrap(async (req, res) => {
  await limit.set(Number(req.body.limit));
  res.end();
}));

app.post('/limit/reset', wrap(async (req, res) => {
  await limit.set(10);
  res.end();
}));

app.get('/limit', wrap(async (req, res) => {
  const foundLimit = await limit.get();
  if (foundLimit > 5) return res.send('high');
  res.json({ limit: foundLimit });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const jobs = sharedMap('jobs');

app.post('/jobs/:id', wrap(async (req, res) => {
  await jobs.set(req.params.id, 'waiting');
  res.end();
}));

app.get('/jobs', wrap(async (req, res) => {
  const ids = await jobs.keys();
  res.json(Array.from(ids));
}));

app.get('/first', wrap(async (req, res) => {
  const [first] = await jobs.values();
  res.json({ first });
}));

app.listen(3000);

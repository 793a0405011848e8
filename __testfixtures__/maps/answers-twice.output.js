const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const jobs = sharedMap('jobs');
const app = express();

app.post('/jobs/:id', wrap(async (req, res) => {
  const timer = setTimeout(() => res.status(503).end(), 1000);
  await jobs.set(req.params.id, { state: 'new' });
  clearTimeout(timer);
  res.status(201).end();
}));

app.get('/jobs/:id', wrap(async (req, res) => {
  res.json((await jobs.get(req.params.id)) ?? null);
}));

app.listen(3000);

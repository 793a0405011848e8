const express = require('express');

const jobs = new Map();
const app = express();

app.post('/jobs/:id', (req, res) => {
  const timer = setTimeout(() => res.status(503).end(), 1000);
  jobs.set(req.params.id, { state: 'new' });
  clearTimeout(timer);
  res.status(201).end();
});

app.get('/jobs/:id', (req, res) => {
  res.json(jobs.get(req.params.id) ?? null);
});

app.listen(3000);

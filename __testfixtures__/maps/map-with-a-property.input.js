const express = require('express');
const app = express();
const jobs = new Map();
jobs.label = 'jobs';

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  res.json(jobs.label);
});

app.listen(3000);

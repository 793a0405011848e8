const express = require('express');
const { inspectAll } = require('map-inspector');
const app = express();
const jobs = new Map();

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  inspectAll(jobs);
  res.end();
});

app.listen(3000);

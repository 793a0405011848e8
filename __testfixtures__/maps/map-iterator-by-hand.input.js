const express = require('express');
const app = express();
const jobs = new Map();

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  res.json(jobs.entries().next().value);
});

app.listen(3000);

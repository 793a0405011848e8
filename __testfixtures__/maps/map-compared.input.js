const express = require('express');
const app = express();
const jobs = new Map();
const done = new Map();

app.post('/jobs/:id', (req, res) => {
  const target = req.query.done ? done : jobs;
  if (target === jobs) jobs.set(req.params.id, 'waiting');
  res.end();
});

app.listen(3000);

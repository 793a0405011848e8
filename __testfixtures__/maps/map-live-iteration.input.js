const express = require('express');
const app = express();
const jobs = new Map();

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  res.end();
});

app.post('/split', (req, res) => {
  for (const [id, state] of jobs) {
    if (state === 'waiting') jobs.set(`${id}/1`, 'split');
  }
  res.end();
});

app.listen(3000);

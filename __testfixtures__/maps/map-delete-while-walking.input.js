const express = require('express');
const app = express();
const jobs = new Map();

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  res.end();
});

app.post('/sweep', (req, res) => {
  for (const id of jobs.keys()) {
    if (id.startsWith('tmp-')) jobs.delete(id);
  }
  res.end();
});

app.listen(3000);

const express = require('express');
const app = express();
const jobs = new Map();

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  res.end();
});

app.post('/next', (req, res) => {
  const all = jobs.keys();
  const first = all.next();
  res.json({ first: first.value });
});

app.listen(3000);

const express = require('express');
const app = express();
const jobs = new Map();

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  res.end();
});

app.get('/jobs', (req, res) => {
  const ids = jobs.keys();
  res.json(Array.from(ids));
});

app.get('/first', (req, res) => {
  const [first] = jobs.values();
  res.json({ first });
});

app.listen(3000);

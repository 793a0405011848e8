const express = require('express');

const states = new Map();
const app = express();

app.post('/jobs/:id', (req, res) => {
  states.set(req.params.id, 'new');
  res.status(201).end();
});

app.post('/jobs/:id/start', (req, res) => {
  if (states.get(req.params.id) === 'new') {
    states.set(req.params.id, 'running');
    return res.status(202).end();
  }
  res.status(409).end();
});

app.listen(3000);

const express = require('express');
const app = express();
const jobs = new Map();

app.post('/jobs/:id', (req, res) => {
  Map.prototype.set.call(jobs, req.params.id, 'waiting');
  res.json(jobs.get(req.params.id));
});

app.listen(3000);

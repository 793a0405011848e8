const express = require('express');
const app = express();
const jobs = new Map();

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  jobs.forEach((state, id, all) => {
    if (all.size > 10) console.log(id);
  });
  res.end();
});

app.listen(3000);

const express = require('express');
const app = express();
const jobs = new Map();

app.post('/jobs/:id', (req, res) => {
  jobs.set(req.params.id, 'waiting');
  jobs.forEach(function (state, id) {
    this.push(id);
  }, []);
  res.end();
});

app.listen(3000);

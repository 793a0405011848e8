const express = require('express');
const app = express();
const failures = new Map();

app.post('/jobs/:id', (req, res) => {
  try {
    JSON.parse(req.body.text);
  } catch (error) {
    failures.set(req.params.id, `${error.name}: ${error.message}`);
  }
  res.end();
});

app.get('/jobs/:id', (req, res) => res.send(failures.get(req.params.id)));

app.listen(3000);

const express = require('express');
const app = express();
const queue = [];

app.post('/jobs', (req, res) => {
  queue.push(String(req.body.name));
  res.end();
});

app.post('/next', (req, res) => res.json(queue.shift() ?? null));

app.listen(3000);

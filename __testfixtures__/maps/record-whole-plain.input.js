const express = require('express');
const app = express();
const topics = {};

app.put('/topics/:room', (req, res) => {
  topics[req.params.room] = String(req.body.topic);
  res.end();
});

app.get('/topics', (req, res) => res.json(topics));

app.get('/copy', (req, res) => {
  const copy = { ...topics };
  res.type('json').send(JSON.stringify({ copy, more: 1 }));
});

app.listen(3000);

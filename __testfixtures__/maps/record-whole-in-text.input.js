const express = require('express');
const app = express();
const topics = {};

app.put('/topics/:room', (req, res) => {
  topics[req.params.room] = String(req.body.topic);
  res.end();
});

app.get('/topics', (req, res) => {
  res.type('json').send(JSON.stringify({ topics }));
});

app.listen(3000);

const express = require('express');
const app = express();
let topics = {};

app.put('/topics/:room', (req, res) => {
  topics[req.params.room] = String(req.body.topic);
  res.end();
});

app.delete('/topics', (req, res) => {
  topics = {};
  res.end();
});

app.get('/topics/:room', (req, res) => res.json({ topic: topics[req.params.room] }));

app.listen(3000);

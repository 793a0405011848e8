const express = require('express');
const app = express();
const topics = {};

app.post('/topics/:room', (req, res) => {
  const text = String(req.body.text);
  res.json({ topic: (topics[req.params.room] = text) });
});

app.get('/topics/:room', (req, res) => res.json({ topic: topics[req.params.room] }));

app.listen(3000);

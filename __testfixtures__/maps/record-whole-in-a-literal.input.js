const express = require('express');
const app = express();
const topics = {};

app.put('/topics/:room', (req, res) => {
  topics[req.params.room] = String(req.body.topic);
  res.end();
});

app.get('/topics', (req, res) => res.json({ topics, at: Date.now() }));

app.listen(3000);

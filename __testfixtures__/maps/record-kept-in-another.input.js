const express = require('express');
const app = express();
const topics = {};
const all = new Map();
all.set('topics', topics);

app.post('/topics/:room', (req, res) => {
  topics[req.params.room] = String(req.body.text);
  all.get('topics').last = req.params.room;
  res.end();
});

app.get('/topics/:room', (req, res) => res.json({ topic: topics[req.params.room] }));

app.listen(3000);

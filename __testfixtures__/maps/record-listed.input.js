const express = require('express');
const app = express();
const topics = {};

app.put('/topics/:room', (req, res) => {
  topics[req.params.room] = String(req.body.topic);
  res.end();
});

app.get('/topics', (req, res) => {
  const lines = [];
  for (const room in topics) lines.push(room);
  for (const [room, topic] of Object.entries(topics)) lines.push(`${room}: ${topic}`);
  res.json({ lines, count: Object.keys(topics).length, topics: Object.values(topics) });
});

app.listen(3000);

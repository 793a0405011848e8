const express = require('express');

const readers = new Map();
const app = express();

app.get('/topics/:topic/events', (req, res) => {
  if (!readers.has(req.params.topic)) readers.set(req.params.topic, new Set());
  readers.get(req.params.topic).add(res);
  req.on('close', () => readers.get(req.params.topic).delete(res));
});

app.post('/topics/:topic', express.text(), (req, res) => {
  for (const reader of readers.get(req.params.topic) ?? []) reader.write(`data: ${req.body}\n\n`);
  res.sendStatus(204);
});

app.listen(3000);

const express = require('express');
const app = express();
const waiting = new Map();

app.get('/wait/:room', (req, res) => {
  if (!waiting.has(req.params.room)) waiting.set(req.params.room, new Set());
  waiting.get(req.params.room).add(res);
  req.on('close', () => res.end());
});

app.listen(3000);

const express = require('express');
const app = express();
const rooms = new Map();

app.put('/rooms/:room', (req, res) => {
  rooms.set(req.params.room, []);
  res.end();
});

app.post('/rooms/:room', (req, res) => {
  const lines = rooms.get(req.params.room);
  if (!lines) return res.status(404).end();
  lines.push({ text: String(req.body.text), from: String(req.body.from) });
  res.status(201).end();
});

app.get('/rooms/:room', (req, res) => res.json(rooms.get(req.params.room) ?? []));

app.listen(3000);

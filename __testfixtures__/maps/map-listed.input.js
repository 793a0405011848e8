const express = require('express');
const app = express();
const rooms = new Map();

app.put('/rooms/:name', (req, res) => {
  rooms.set(req.params.name, { topic: String(req.body.topic) });
  res.end();
});

app.get('/rooms', (req, res) => {
  const lines = [];
  for (const [name, room] of rooms) lines.push(`${name}: ${room.topic}`);
  for (const name of rooms.keys()) lines.push(name);
  for (const [name] of rooms.entries()) lines.push(name);
  const topics = [...rooms.values()].map((room) => room.topic);
  res.json({ lines, topics, all: [...rooms] });
});

app.listen(3000);

const express = require('express');
const { check } = require('some-checker');
const app = express();
app.use(express.json());
const rooms = new Map();

app.put('/rooms/:id', (req, res) => {
  const room = { id: req.params.id, title: String(req.body.title), count: 0 };
  rooms.set(room.id, room);
  res.json(room);
});

app.post('/rooms/:id/title', async (req, res) => {
  const room = rooms.get(req.params.id);
  if (!room) return res.sendStatus(404);
  await check(req.body.title);
  const next = room.count + 1;
  room.count = next;
  res.json(room);
});

app.listen(3000);

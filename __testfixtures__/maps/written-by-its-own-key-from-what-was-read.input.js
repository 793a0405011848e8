const express = require('express');
const { check } = require('some-checker');
const app = express();
app.use(express.json());
const rooms = new Map();

app.put('/rooms/:id', (req, res) => {
  const room = { id: req.params.id, title: String(req.body.title), guests: 0 };
  rooms.set(room.id, room);
  res.json(room);
});

app.post('/rooms/:id/guests', async (req, res) => {
  const room = rooms.get(req.params.id);
  if (!room) return res.sendStatus(404);
  await check(req.body.name);
  room.guests = room.guests + 1;
  res.json(room);
});

app.listen(3000);

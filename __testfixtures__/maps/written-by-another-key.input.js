const express = require('express');
const { check } = require('some-checker');
const app = express();
app.use(express.json());
const rooms = new Map();

app.put('/rooms/:name', (req, res) => {
  const room = { id: String(req.body.id), title: String(req.body.title) };
  rooms.set(req.params.name, room);
  res.json(room);
});

app.post('/rooms/:name/title', async (req, res) => {
  const room = rooms.get(req.params.name);
  if (!room) return res.sendStatus(404);
  await check(req.body.title);
  room.title = String(req.body.title);
  res.json(room);
});

app.listen(3000);

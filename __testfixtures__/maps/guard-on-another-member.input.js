// The change makes no difference to what the guard asks: it stays as it is.
const express = require('express');

const rooms = new Map();
const app = express();

app.post('/rooms/:id', (req, res) => {
  rooms.set(req.params.id, { open: true, users: [] });
  res.status(201).end();
});

app.post('/rooms/:id/:user', (req, res) => {
  const room = rooms.get(req.params.id);
  if (!room) return res.status(404).end();
  if (!room.open) return res.status(403).end();
  room.users.push(req.params.user);
  res.json(room.users);
});

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());

const users = new Map();
const byName = new Map();
const rooms = new Map();
const audit = [];

function named(user) {
  byName.set(user.name, user);
  return user;
}

app.post('/users/:id', (req, res) => {
  const user = named({ id: req.params.id, name: String(req.body.name), visits: 0 });
  users.set(user.id, user);
  res.json(user);
});

app.post('/users/:id/visits', (req, res) => {
  const user = users.get(req.params.id);
  if (!user) return res.sendStatus(404);
  user.visits++;
  res.json(byName.get(user.name));
});

app.post('/rooms/:id', (req, res) => {
  const room = { id: req.params.id, tags: [] };
  audit.push({ what: 'new', room });
  rooms.set(room.id, room);
  res.json(room);
});

app.post('/rooms/:id/tags', (req, res) => {
  const room = rooms.get(req.params.id);
  if (!room) return res.sendStatus(404);
  room.tags.push(String(req.body.tag));
  res.json(audit);
});

app.listen(3000);

const express = require('express');
const { check } = require('some-checker');
const app = express();
app.use(express.json());
const rooms = new Map();

app.post('/rooms/:id', (req, res) => {
  rooms.set(req.params.id, { title: String(req.body.title), members: [] });
  res.end();
});

app.post('/rooms/:id/members', async (req, res) => {
  const room = rooms.get(req.params.id);
  if (!room) return res.sendStatus(404);
  const { members } = room;
  await check(req.body.name);
  members.push(String(req.body.name));
  res.json(members);
});

app.listen(3000);

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
  await check(req.body.name);
  room.members.push(String(req.body.name));
  res.end();
});

app.delete('/rooms/:id', (req, res) => {
  rooms.delete(req.params.id);
  res.end();
});

app.listen(3000);

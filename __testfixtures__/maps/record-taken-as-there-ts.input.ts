import express from 'express';
import { check } from 'some-checker';

interface Room {
  title: string;
  members: string[];
}

const app = express();
app.use(express.json());
const rooms: { [id: string]: Room } = {};

app.put('/rooms/:id', (req, res) => {
  rooms[req.params.id] = { title: String(req.body.title), members: [] };
  res.end();
});

app.post('/rooms/:id/members', async (req, res) => {
  const room = rooms[req.params.id];
  await check(req.body.name);
  const name = String(req.body.name);
  if (!room.members.includes(name)) room.members.push(name);
  res.end();
});

app.get('/rooms/:id', (req, res) => {
  const { title, members } = rooms[req.params.id];
  res.json({ title, members });
});

app.get('/rooms/:id/title', (req, res) => {
  const room = rooms[req.params.id];
  if (!room) {
    res.sendStatus(404);
    return;
  }
  res.json(room.title);
});

app.get('/rooms/:id/size', (req, res) => {
  res.json(rooms[req.params.id].members.length);
});

app.listen(3000);

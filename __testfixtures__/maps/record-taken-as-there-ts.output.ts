import express from 'express';
import { check } from 'some-checker';
import { wrap } from './state/async-handler';
import { sharedRecord } from './state/stores';

interface Room {
  title: string;
  members: string[];
}

const app = express();
app.use(express.json());
const rooms = sharedRecord<Room>('rooms');

app.put('/rooms/:id', wrap(async (req, res) => {
  await rooms.set(req.params.id, { title: String(req.body.title), members: [] });
  res.end();
}));

app.post('/rooms/:id/members', wrap(async (req, res) => {
  const room = (await rooms.get(req.params.id))!;
  await check(req.body.name);
  const name = String(req.body.name);
  await rooms.update(req.params.id, (room) => {
    if (!room!.members.includes(name)) room!.members.push(name);
    return room;
  });
  res.end();
}));

app.get('/rooms/:id', wrap(async (req, res) => {
  const { title, members } = (await rooms.get(req.params.id))!;
  res.json({ title, members });
}));

app.get('/rooms/:id/title', wrap(async (req, res) => {
  const room = await rooms.get(req.params.id);
  if (!room) {
    res.sendStatus(404);
    return;
  }
  res.json(room.title);
}));

app.get('/rooms/:id/size', wrap(async (req, res) => {
  res.json((await rooms.get(req.params.id))!.members.length);
}));

app.listen(3000);

import express from 'express';
import { wrap } from './state/async-handler';
import { sharedRecord } from './state/stores';

interface Room {
  members: string[];
}

const rooms = sharedRecord<Room>('rooms');
const app = express();

app.put('/rooms/:room/:member', wrap(async (req, res) => {
  await rooms.update(req.params.room, (entry = { members: [] }) => {
    entry.members.push(req.params.member);
    return entry;
  });
  res.sendStatus(204);
}));

app.get('/rooms/:room', wrap(async (req, res) => {
  res.json((await rooms.get(req.params.room))?.members ?? []);
}));

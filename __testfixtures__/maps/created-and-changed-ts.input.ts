import express from 'express';

interface Room {
  members: string[];
}

const rooms: Record<string, Room> = {};
const app = express();

app.put('/rooms/:room/:member', (req, res) => {
  rooms[req.params.room] ??= { members: [] };
  rooms[req.params.room].members.push(req.params.member);
  res.sendStatus(204);
});

app.get('/rooms/:room', (req, res) => {
  res.json(rooms[req.params.room]?.members ?? []);
});

import express from 'express';
import { addMessage, join, leave, membersOf, recent, roomNames } from './history.js';

const app = express();
app.use(express.json());

let messageId = 0;

app.post('/messages', (req, res) => {
  const { user, text } = req.body;
  const message = { id: ++messageId, user, text: text.trim() };
  addMessage(message);
  res.status(201).json(message);
});

app.get('/messages', (req, res) => {
  res.json(recent(Number(req.query.limit ?? 10)));
});

app.put('/rooms/:room/members/:user', (req, res) => {
  const { room, user } = req.params;
  res.json({ members: join(room, user) });
});

app.delete('/rooms/:room/members/:user', (req, res) => {
  const { room, user } = req.params;
  leave(room, user);
  res.status(204).end();
});

app.get('/rooms/:room', (req, res) => {
  res.json(membersOf(req.params.room));
});

app.get('/rooms', (req, res) => {
  res.json(roomNames());
});

app.listen(process.env.PORT ?? 3000);

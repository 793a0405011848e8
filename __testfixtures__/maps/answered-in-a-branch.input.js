// Who has the answer may ask another process at once: the change is put back before that.
const express = require('express');

const rooms = new Map();
const seats = new Map();
const app = express();

app.post('/rooms/:id', (req, res) => {
  rooms.set(req.params.id, { visits: 0, open: true });
  seats.set(req.params.id, { taken: 0 });
  res.status(201).end();
});

app.post('/rooms/:id/visits', (req, res) => {
  const room = rooms.get(req.params.id);
  console.log('visit', req.params.id);
  if (room && room.visits < 10) {
    room.visits++;
    res.json(room);
  } else {
    res.status(404).end();
  }
});

app.post('/seats/:id', (req, res) => {
  const seat = seats.get(req.params.id);
  if (!seat) return res.status(404).end();
  console.log('seat', req.params.id);
  seat.taken++;
  res.json(seat);
});

app.listen(3000);

// Who has the answer may ask another process at once: the change is put back before that.
const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const rooms = sharedMap('rooms');
const seats = sharedMap('seats');
const app = express();

app.post('/rooms/:id', wrap(async (req, res) => {
  return withLock('rooms', () => withLock('seats', async () => {
    await rooms.set(req.params.id, { visits: 0, open: true });
    await seats.set(req.params.id, { taken: 0 });
    res.status(201).end();
  }));
}));

app.post('/rooms/:id/visits', wrap(async (req, res) => {
  return withLock('rooms', async () => {
    const room = await rooms.get(req.params.id);
    console.log('visit', req.params.id);
    if (room && room.visits < 10) {
      room.visits++;
      await rooms.update(req.params.id, (entry) => entry && room);
      res.json(room);
    } else {
      res.status(404).end();
    }
  });
}));

app.post('/seats/:id', wrap(async (req, res) => {
  return withLock('seats', async () => {
    const seat = await seats.get(req.params.id);
    if (!seat) return res.status(404).end();
    console.log('seat', req.params.id);
    seat.taken++;
    await seats.update(req.params.id, (entry) => entry && seat);
    res.json(seat);
  });
}));

app.listen(3000);

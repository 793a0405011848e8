// The change makes no difference to what the guard asks: it stays as it is.
const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const rooms = sharedMap('rooms');
const app = express();

app.post('/rooms/:id', wrap(async (req, res) => {
  await rooms.set(req.params.id, { open: true, users: [] });
  res.status(201).end();
}));

app.post('/rooms/:id/:user', wrap(async (req, res) => {
  const room = await rooms.update(req.params.id, (entry) => {
    if (!entry) return entry;
    if (!entry.open) return entry;
    entry.users.push(req.params.user);
    return entry;
  });
  if (!room) return res.status(404).end();
  if (!room.open) return res.status(403).end();
  res.json(room.users);
}));

app.listen(3000);

const express = require('express');
const { check } = require('some-checker');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
app.use(express.json());
const rooms = sharedMap('rooms');

app.put('/rooms/:id', wrap(async (req, res) => {
  const room = { id: req.params.id, title: String(req.body.title), count: 0 };
  await rooms.set(room.id, room);
  res.json(room);
}));

app.post('/rooms/:id/title', wrap(async (req, res) => {
  const room = await rooms.get(req.params.id);
  if (!room) return res.sendStatus(404);
  await check(req.body.title);
  const current = (await rooms.update(req.params.id, (entry) => {
    if (!entry) return entry;
    const next = entry.count + 1;
    entry.count = next;
    return entry;
  })) ?? room;
  res.json(current);
}));

app.listen(3000);

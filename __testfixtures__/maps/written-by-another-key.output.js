const express = require('express');
const { check } = require('some-checker');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
app.use(express.json());
const rooms = sharedMap('rooms');

app.put('/rooms/:name', wrap(async (req, res) => {
  const room = { id: String(req.body.id), title: String(req.body.title) };
  await rooms.set(req.params.name, room);
  res.json(room);
}));

app.post('/rooms/:name/title', wrap(async (req, res) => {
  const room = await rooms.get(req.params.name);
  if (!room) return res.sendStatus(404);
  await check(req.body.title);
  const current = (await rooms.update(req.params.name, (entry) => {
    if (!entry) return entry;
    entry.title = String(req.body.title);
    return entry;
  })) ?? room;
  res.json(current);
}));

app.listen(3000);

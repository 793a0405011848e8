const express = require('express');
const { check } = require('some-checker');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
app.use(express.json());
const rooms = sharedMap('rooms');

app.post('/rooms/:id', wrap(async (req, res) => {
  await rooms.set(req.params.id, { title: String(req.body.title), members: [] });
  res.end();
}));

app.post('/rooms/:id/members', wrap(async (req, res) => {
  const room = await rooms.get(req.params.id);
  if (!room) return res.sendStatus(404);
  await check(req.body.name);
  const name = String(req.body.name);
  const current = (await rooms.update(req.params.id, (entry) => {
    if (!entry) return entry;
    if (!entry.members.includes(name)) {
      entry.members.push(name);
      entry.title = `${entry.title}, ${name}`;
    }
    return entry;
  })) ?? room;
  res.json({ room: current, count: current.members.length });
}));

app.listen(3000);

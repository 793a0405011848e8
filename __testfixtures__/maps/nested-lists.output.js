const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const rooms = sharedMap('rooms');

app.put('/rooms/:room', wrap(async (req, res) => {
  await rooms.set(req.params.room, []);
  res.end();
}));

app.post('/rooms/:room', wrap(async (req, res) => {
  const lines = await rooms.update(req.params.room, (entry) => {
    if (!entry) return entry;
    entry.push({ text: String(req.body.text), from: String(req.body.from) });
    return entry;
  });
  if (!lines) return res.status(404).end();
  res.status(201).end();
}));

app.get('/rooms/:room', wrap(async (req, res) => res.json((await rooms.get(req.params.room)) ?? [])));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const rooms = sharedMap('rooms');

app.put('/rooms/:name', wrap(async (req, res) => {
  await rooms.set(req.params.name, { topic: String(req.body.topic) });
  res.end();
}));

app.get('/rooms', wrap(async (req, res) => {
  const lines = [];
  for (const [name, room] of await rooms.entries()) lines.push(`${name}: ${room.topic}`);
  for (const name of await rooms.keys()) lines.push(name);
  for (const [name] of await rooms.entries()) lines.push(name);
  const topics = [...(await rooms.values())].map((room) => room.topic);
  res.json({ lines, topics, all: [...(await rooms.entries())] });
}));

app.listen(3000);

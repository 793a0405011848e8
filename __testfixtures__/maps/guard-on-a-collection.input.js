// What is changed is the entry itself: behind the call every question about it would get another answer.
const express = require('express');

const rooms = new Map();
const hits = new Map();
const lists = {};
const app = express();

app.post('/rooms/:id', (req, res) => {
  rooms.set(req.params.id, new Set());
  res.status(201).end();
});

app.post('/rooms/:id/:user', (req, res) => {
  const room = rooms.get(req.params.id);
  if (!room) return res.status(404).end();
  if (room.has(req.params.user)) return res.status(409).end();
  if (room.size >= 10) return res.status(403).end();
  room.add(req.params.user);
  res.json({ users: room.size });
});

app.post('/hits/:ip', (req, res) => {
  const list = hits.get(req.params.ip) ?? [];
  if (list.length >= 3) return res.status(429).end();
  list.push(req.url);
  hits.set(req.params.ip, list);
  res.json({ left: 3 - list.length });
});

app.post('/lists/:id', (req, res) => {
  lists[req.params.id] = [];
  res.status(201).end();
});

app.post('/lists/:id/:item', (req, res) => {
  const list = lists[req.params.id];
  if (list && !list.includes(req.params.item)) {
    list.push(req.params.item);
    res.json(list);
  } else {
    res.status(409).end();
  }
});

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter } = require('./state/stores');

class Room {
  constructor(id, size) {
    this.id = id;
    this.size = size;
  }

  grow() {
    this.size += 1;
  }
}

const app = express();
const rooms = new Map();
const made = sharedCounter('made');

app.post('/rooms/:name', wrap(async (req, res) => {
  if (rooms.has(req.params.name)) return res.status(409).end();
  rooms.set(req.params.name, new Room(req.params.name, Number(req.query.size)));
  await made.increment();
  res.status(201).end();
}));

app.get('/rooms', wrap(async (req, res) => {
  res.json({ made: await made.get(), rooms: rooms.size });
}));

app.listen(3000);

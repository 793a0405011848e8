const express = require('express');

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
let made = 0;

app.post('/rooms/:name', (req, res) => {
  if (rooms.has(req.params.name)) return res.status(409).end();
  made += 1;
  rooms.set(req.params.name, new Room(req.params.name, Number(req.query.size)));
  res.status(201).end();
});

app.get('/rooms', (req, res) => {
  res.json({ made, rooms: rooms.size });
});

app.listen(3000);

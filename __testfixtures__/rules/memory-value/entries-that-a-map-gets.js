const express = require('express');

class Room {
  constructor(name) {
    this.name = name;
    this.locked = false; //~ memory-value locked
  }

  open() {
    this.locked = false;
  }
}

const rooms = new Map(); //~ memory-map rooms
const app = express();

app.post('/rooms/:name', (req, res) => {
  rooms.set(req.params.name, new Room(req.params.name));
  res.end();
});
app.put('/rooms/:name/lock', (req, res) => {
  const room = rooms.get(req.params.name);
  room.locked = !room.locked;
  res.end();
});
app.delete('/rooms/:name/lock', (req, res) => {
  rooms.get(req.params.name).open();
  res.end();
});
app.get('/rooms/:name', (req, res) => res.json(rooms.get(req.params.name).locked));

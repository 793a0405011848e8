const express = require('express');

class Room {
  constructor() {
    this.topic = ''; //~ memory-value topic
  }
}

class Visit {
  constructor() {
    this.page = '';
  }
}

const rooms = new Map(); //~ memory-map rooms

function roomOf(id) {
  let room = rooms.get(id);
  if (!room) {
    room = new Room();
    rooms.set(id, room);
  }
  return room;
}

const app = express();
app.put('/rooms/:id', (req, res) => {
  const room = roomOf(req.params.id);
  room.topic = req.body.topic;
  let visit = req.visits.get(req.params.id);
  if (!visit) visit = new Visit();
  visit.page = room.topic;
  res.json(visit);
});
app.get('/rooms/:id', (req, res) => res.send(roomOf(req.params.id).topic));

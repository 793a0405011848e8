const express = require('express');
const app = express();

class Room {
  static async create(id) {
    return new Room(id);
  }

  constructor(id) {
    this.id = id;
    this.topic = '';
  }

  rename(topic) {
    this.topic = topic;
  }
}

const rooms = new Map(); //~ memory-map rooms

async function roomOf(id) {
  let room = rooms.get(id);
  if (!room) {
    room = await Room.create(id);
    rooms.set(id, room);
  }
  return room;
}

app.post('/rooms/:id', async (req, res) => {
  const room = await roomOf(req.params.id);
  room.rename(req.query.topic);
  res.end();
});

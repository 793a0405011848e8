const express = require('express');
const app = express();

const rooms = new Map(); //~ memory-map rooms
rooms.set('lobby', { members: [] });

app.post('/rooms/:id/join', (req, res) => {
  rooms.get(req.params.id).members.push(req.body.name);
  res.end();
});

const express = require('express');
const app = express();
const rooms = new Map();
const closed = new Set();

app.post('/rooms/:id', (req, res) => {
  console.log('rooms', rooms, closed);
  closed.delete(req.params.id);
  rooms.set(req.params.id, String(req.query.name));
  res.end();
});

app.delete('/rooms/:id', (req, res) => {
  closed.add(req.params.id);
  res.end();
});

app.listen(3000);

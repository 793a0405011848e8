const express = require('express');

const rooms = new Map();
const app = express();

app.post('/rooms/:id', (req, res) => {
  if (rooms.size >= 100) return res.status(429).end();
  rooms.set(req.params.id, { open: true });
  res.status(201).end();
});

app.listen(3000);

const express = require('express');
const app = express();
const members = new Map();

app.put('/rooms/:room', (req, res) => {
  members.set(req.params.room, new Set());
  res.end();
});

app.put('/rooms/:room/:user', (req, res) => {
  members.get(req.params.room).add(req.params.user);
  res.end();
});

app.listen(3000);

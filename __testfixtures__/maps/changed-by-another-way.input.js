const express = require('express');

const players = {};
const app = express();
app.use(express.json());

function named(name) {
  return Object.values(players).find((one) => one.name === name);
}

app.post('/players', (req, res) => {
  players[req.body.id] = { id: req.body.id, name: req.body.name, free: true };
  res.status(201).end();
});
app.post('/invitations', (req, res) => {
  const rival = named(req.body.rival);
  if (!rival) return res.status(404).end();
  players[rival.id].free = false;
  res.json({ name: rival.name });
});

app.listen(3000);

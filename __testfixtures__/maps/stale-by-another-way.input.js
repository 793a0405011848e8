const express = require('express');

const players = {};
const tables = new Map();
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
  res.json({ rival });
});

app.post('/tables', (req, res) => {
  tables.set(String(req.body.id), { id: String(req.body.id), moves: 0 });
  res.status(201).end();
});
app.post('/tables/:id/moves', (req, res) => {
  const table = tables.get(req.params.id);
  if (!table) return res.status(404).end();
  const same = tables.get(table.id);
  same.moves = Number(req.body.moves);
  res.json({ moves: table.moves });
});

app.listen(3000);

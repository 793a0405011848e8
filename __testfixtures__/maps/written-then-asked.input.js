const express = require('express');

const app = express();
const players = [];
const rooms = new Map();
let tickets = 0;

const nextId = () => (players.length ? Math.max(...players.map((one) => one.id)) + 1 : 1);

function isFull() {
  return players.length >= 4;
}

app.post('/players', (req, res) => {
  players.push({ id: nextId(), name: String(req.body.name) });
  if (isFull()) console.log('the game begins');
  res.status(201).end();
});

app.post('/rooms/:id', (req, res) => {
  rooms.set(req.params.id, { name: String(req.body.name), place: Array.from(rooms.keys()).length });
  if (rooms.size === 2) console.log('two rooms');
  res.json(rooms.size);
});

app.post('/tickets', (req, res) => {
  tickets++;
  if (!req.body.user) return res.status(400).end();
  res.json({ ticket: tickets });
});

app.listen(3000);

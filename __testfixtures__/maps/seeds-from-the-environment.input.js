const express = require('express');

const { FIRST_ROOM = 'hall', SEATS } = process.env;
const first = FIRST_ROOM;
const app = express();
const rooms = { [first]: { name: `the ${first}`, seats: SEATS } };

app.put('/rooms/:id', (req, res) => {
  rooms[req.params.id] = { name: req.params.id, seats: String(req.query.seats) };
  res.end();
});

app.get('/rooms/:id', (req, res) => res.json(rooms[req.params.id]));

app.listen(3000);

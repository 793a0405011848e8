const express = require('express');

const app = express();
const seats = Array(10).fill(null);
const counts = new Array(3).fill(0);
const grid = Array(3).fill([]);

app.get('/seats', (req, res) => {
  res.json(seats.map((user, i) => ({ seat: i + 1, user })));
});

app.post('/seats/:n', (req, res) => {
  if (seats[req.params.n - 1]) return res.status(400).end();
  seats[req.params.n - 1] = String(req.body.user);
  counts[Number(req.body.class)] += 1;
  grid[0].push(String(req.body.user));
  res.end();
});

app.get('/counts', (req, res) => {
  res.json(counts);
});

app.listen(3000);

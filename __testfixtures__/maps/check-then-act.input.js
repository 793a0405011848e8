const express = require('express');
const app = express();
const seats = new Map();

app.post('/seats/:seat', (req, res) => {
  const all = [...seats.values()];
  if (all.filter((user) => user === req.body.user).length > 2) return res.status(409).end();
  seats.set(req.params.seat, String(req.body.user));
  res.status(201).end();
});

app.delete('/seats/:seat', (req, res) => {
  seats.delete(req.params.seat);
  res.end();
});

app.listen(3000);

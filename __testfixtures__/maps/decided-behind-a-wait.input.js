const express = require('express');
const { pay } = require('some-bank');
const app = express();
app.use(express.json());
const seats = new Map();

app.put('/seats/:id', (req, res) => {
  const seat = { id: req.params.id, taken: false };
  seats.set(seat.id, seat);
  res.json(seat);
});

app.post('/seats/:id/take', async (req, res) => {
  const seat = seats.get(req.params.id);
  if (!seat) return res.sendStatus(404);
  await pay(req.body.card);
  if (seat.taken) return res.sendStatus(409);
  seat.taken = true;
  res.json(seat);
});

app.listen(3000);

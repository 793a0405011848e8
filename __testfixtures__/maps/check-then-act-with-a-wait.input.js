const express = require('express');
const app = express();
const seats = new Map();

app.post('/seats/:seat', async (req, res) => {
  if (seats.size > 100) return res.status(409).end();
  seats.set(req.params.seat, String(req.body.user));
  await fetch('https://mail.example.org', { method: 'POST', body: req.params.seat });
  res.status(201).end();
});

app.listen(3000);

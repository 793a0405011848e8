const express = require('express');

const app = express();
const seats = []; //~ memory-array seats

async function guestNamed(name) {
  return { name, since: Date.now() };
}

app.put('/seats/:index', async (req, res) => {
  seats[req.params.index] = await guestNamed(req.query.name);
  res.json(seats);
});

app.delete('/seats/:index', (req, res) => {
  seats[req.params.index] = null;
  res.json(seats);
});

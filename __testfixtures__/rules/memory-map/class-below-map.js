const express = require('express');
const app = express();

class Seats extends Map {
  take(seat, name) {
    this.set(seat, { name, at: Date.now() });
  }
}

class Prices extends Map {
  of(item) {
    return this.get(item) ?? 0;
  }
}

const seats = new Seats(); //~ memory-map seats
// Nothing writes to it after the start.
const prices = new Prices([['tea', 2]]);

app.post('/seats/:seat', (req, res) => {
  seats.take(req.params.seat, req.body.name);
  res.json({ price: prices.of(req.body.item) });
});
app.get('/seats/:seat', (req, res) => res.json(seats.get(req.params.seat)));

process.on('SIGTERM', () => process.exit());
app.listen(3000);

const express = require('express');

function Rooms() {
  this.open = new Map(); //~ memory-map open
  this.sizes = new Map([['small', 4]]);
}
function Answer() {
  this.parts = new Map();
}
class Votes {
  static #only;
  static get() {
    return (Votes.#only ??= new Votes());
  }
  constructor() {
    this.cast = new Map(); //~ memory-map cast
  }
}

const rooms = new Rooms();
const app = express();
app.post('/rooms/:id', (req, res) => {
  rooms.open.set(req.params.id, rooms.sizes.get(req.query.size));
  Votes.get().cast.set(req.query.by, req.params.id);
  // One for each request.
  const answer = new Answer();
  answer.parts.set('id', req.params.id);
  res.json([...answer.parts]);
});

app.listen(3000);
process.on('SIGTERM', () => process.exit());

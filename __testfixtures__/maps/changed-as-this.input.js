const express = require('express');
const app = express();
app.use(express.json());
const users = new Map();
const seats = new Map();
const notes = new Map();

function touch() {
  this.seen = true;
}

function show(note) {
  return `${note.text}!`;
}

app.post('/:id', (req, res) => {
  users.set(req.params.id, { name: String(req.body.name), seen: false });
  seats.set(req.params.id, { row: 1, place: 1 });
  notes.set(req.params.id, { text: String(req.body.text) });
  res.sendStatus(204);
});

app.post('/:id/seen', (req, res) => {
  const user = users.get(req.params.id);
  touch.call(user);
  res.json(user);
});

app.post('/:id/reset', (req, res) => {
  const seat = seats.get(req.params.id);
  ['row', 'place'].forEach(function (key) {
    this[key] = 0;
  }, seat);
  res.json(seat);
});

app.get('/:id', (req, res) => {
  const note = notes.get(req.params.id);
  res.json(show.call(null, note));
});

app.listen(3000);

const express = require('express');
const app = express();
app.use(express.json());
const users = new Map();
const notes = [];

app.post('/users/:id', (req, res) => {
  const user = { name: String(req.body.name), visits: 0 };
  users.set(req.params.id, user);
  user.visits = 1;
  res.end();
});

app.get('/users/:id', (req, res) => res.json(users.get(req.params.id)));

app.post('/notes', (req, res) => {
  const note = { text: String(req.body.text) };
  const id = notes.push(note) - 1;
  note.written = new Date();
  note.id = id;
  res.json({ id });
});

app.get('/notes/:id', (req, res) => res.json(notes[req.params.id]));

app.listen(3000);

const express = require('express');

const app = express();
const rooms = {};
const limits = new Map();
let notice = { text: '' };

app.put('/rooms/:id', (req, res) => {
  rooms[req.params.id] = { title: req.body.title };
  limits.set(req.params.id, { most: req.body.most });
  notice = { text: req.body.notice };
  res.status(204).end();
});

app.delete('/rooms/:id', (req, res) => {
  delete rooms[req.params.id];
  res.status(204).end();
});

// It may be gone after the wait, as before.
app.get('/rooms/:id', async (req, res) => {
  if (!rooms[req.params.id]) return res.status(404).end();
  await fetch('https://example.org/');
  res.json(rooms[req.params.id] ?? null);
});

// Another room.
app.get('/rooms/:id/next', (req, res) => {
  if (!rooms[req.params.id]) return res.status(404).end();
  res.json(rooms[req.query.next] ?? null);
});

// The value of an arrow function becomes a block, to read it before.
app.get('/rooms/:id/title', (req, res) => res.json(rooms[req.params.id] ? rooms[req.params.id].title : null));

// It is asked for only sometimes.
app.get('/rooms/:id/long', (req, res) => {
  if (req.query.long && rooms[req.params.id]) return res.json({ title: rooms[req.params.id].title });
  res.status(404).end();
});

// Limits only come, and are read once as well.
app.get('/limits/:id', (req, res) => res.json(limits.get(req.params.id) ? limits.get(req.params.id).most : 0));

// There is always one.
app.get('/notice', (req, res) => res.json(notice ? notice.text : null));

app.listen(3000);

const express = require('express');

const docs = {};
const notes = {};
const app = express();
app.use(express.json());

app.put('/docs/:id', (req, res) => {
  const before = docs[req.params.id];
  docs[req.params.id] = { text: String(req.body.text), before: before ? before.text : undefined };
  res.status(204).end();
});

app.get('/docs/:id', (req, res) => {
  const doc = docs[req.params.id];
  res.json({ isDoc: doc !== undefined && 'before' in doc });
});

app.put('/notes/:id', (req, res) => {
  notes[req.params.id] = { text: String(req.body.text), color: req.body.color ? 'red' : undefined };
  res.status(204).end();
});

app.get('/notes/:id', (req, res) => {
  res.json(notes[req.params.id]);
});

app.listen(3000);

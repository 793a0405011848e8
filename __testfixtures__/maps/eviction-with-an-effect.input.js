const express = require('express');

const app = express();
const notes = new Map();

app.post('/notes/:id', (req, res) => {
  if (notes.size >= 100) {
    const oldest = notes.keys().next().value;
    console.log('drops', oldest);
    notes.delete(oldest);
  }
  notes.set(req.params.id, String(req.body.text));
  res.end();
});

app.get('/notes/:id', (req, res) => res.json(notes.get(req.params.id) ?? null));

app.listen(3000);

const express = require('express');

const app = express();
const likes = new Set();
const carts = new Map();
const seen = new Set();

app.post('/likes/:id', (req, res) => {
  if (likes.has(req.params.id)) likes.delete(req.params.id);
  else likes.add(req.params.id);
  res.json({ count: likes.size });
});

app.delete('/carts/:id', (req, res) => {
  if (carts.has(req.params.id)) carts.delete(req.params.id);
  res.json({ count: carts.size });
});

app.put('/carts/:id', (req, res) => {
  if (req.query.empty) carts.clear();
  else if (carts.has(req.params.id)) carts.delete(req.params.id);
  else carts.set(req.params.id, []);
  res.json({ count: carts.size });
});

app.post('/seen/:id', (req, res) => {
  if (seen.has(req.params.id)) {
    seen.delete(req.params.id);
  } else {
    seen.add(req.params.id);
  }
  res.json({ count: seen.size });
});

app.listen(3000);

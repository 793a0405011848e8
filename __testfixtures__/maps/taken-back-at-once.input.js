const express = require('express');

const open = new Set();
const app = express();

app.put('/doors/:id', (req, res) => {
  open.add(req.params.id);
  res.sendStatus(204);
});

app.post('/doors/:id/knocks', (req, res) => {
  const { id } = req.params;
  open.add(id);
  for (const other of req.query.closed ?? []) open.delete(other);
  res.sendStatus(204);
});

app.delete('/doors/:id', (req, res) => {
  res.json({ wasOpen: open.delete(req.params.id) });
});

app.get('/doors/:id', (req, res) => {
  res.json({ isOpen: open.has(req.params.id) });
});

app.listen(3000);

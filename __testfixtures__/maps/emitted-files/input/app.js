const express = require('express');

const app = express();
const names = new Map();

app.put('/names/:id', (req, res) => {
  names.set(req.params.id, String(req.body.name));
  res.end();
});

app.get('/names/:id', (req, res) => {
  res.json({ name: names.get(req.params.id) ?? null });
});

app.listen(3000);

const express = require('express');
const app = express();
const undo = [];

app.post('/steps', (req, res) => {
  undo.push({ name: String(req.body.name), at: Date.now() });
  res.json({ steps: undo.length });
});

app.post('/first', (req, res) => {
  undo.unshift({ name: String(req.body.name), at: 0 }, { name: 'check', at: 0 });
  res.end();
});

app.post('/undo', (req, res) => {
  const step = undo.pop();
  if (!step) return res.status(204).end();
  res.json(step);
});

app.listen(3000);

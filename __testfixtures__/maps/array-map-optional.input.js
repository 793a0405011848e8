const express = require('express');

const app = express();
app.use(express.json());
const names = new Map();
const seen = new Set();

const nameOf = (id) => names.get(id) ?? id;

app.put('/names/:id', (req, res) => {
  names.set(req.params.id, String(req.body.name));
  seen.add(req.params.id);
  res.end();
});

app.post('/labels', (req, res) => {
  const labels = req.body.ids?.map((id) => nameOf(id));
  res.json({ labels });
});

app.post('/known', (req, res) => {
  const known = req.body.ids?.filter((id) => seen.has(id));
  res.json({ known });
});

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  if (items.has(id)) return res.status(409).end();
  items.set(id, { name: String(req.body.name) });
  res.status(201).end();
});

app.get('/:id', (req, res) => res.json(items.get(req.params.id) ?? null));

app.listen(3000);

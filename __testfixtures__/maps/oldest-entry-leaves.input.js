const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  if (items.size >= 100) items.delete(items.keys().next().value);
  items.set(id, String(req.body.text));
  res.end();
});

app.get('/:id', (req, res) => res.json(items.get(req.params.id) ?? null));

app.listen(3000);

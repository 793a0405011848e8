const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  items.set(id, (items.get(id) || 0) + 1);
  res.end();
});

app.get('/:id', (req, res) => res.json(items.get(req.params.id) ?? 0));

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  items.set(id, String(req.body.code));
  setTimeout(() => items.delete(id), 60000);
  res.end();
});

app.get('/:id', (req, res) => res.json(items.get(req.params.id) ?? null));

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  if (!items.has(id)) items.set(id, 'new');
  res.end();
});

app.get('/:id', (req, res) => res.json(items.get(req.params.id) ?? ''));

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  const item = items.get(id);
  if (!item) return res.status(404).end();
  item.visits++;
  item.last = String(req.body.by);
  res.json(item);
});

app.put('/:id', (req, res) => {
  items.set(req.params.id, { visits: 0, last: '' });
  res.end();
});

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  const item = items.get(id);
  if (!item) return res.status(404).end();
  if (item.stock < 1) return res.status(409).end();
  item.stock--;
  res.json(item);
});

app.put('/:id', (req, res) => {
  items.set(req.params.id, { stock: Number(req.body.stock) });
  res.end();
});

app.listen(3000);

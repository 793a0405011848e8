const express = require('express');

const app = express();
app.use(express.json());
const items = {};

app.post('/:id', (req, res) => {
  const { id } = req.params;
  items[id] = (items[id] || 0) + 1;
  res.end();
});

app.get('/:id', (req, res) => res.json(items[req.params.id] ?? 0));

app.listen(3000);

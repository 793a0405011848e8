const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  for (const item of items.values()) item.seen = true;
  res.end();
});

app.put('/:id', (req, res) => {
  items.set(req.params.id, { seen: false });
  res.end();
});

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  if (!items.has(id)) items.set(id, { made: Date.now() });
  res.json(items.get(id));
});

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  items.get(id).visits++;
  res.end();
});

app.put('/:id', (req, res) => {
  items.set(req.params.id, { visits: 0 });
  res.end();
});

app.listen(3000);

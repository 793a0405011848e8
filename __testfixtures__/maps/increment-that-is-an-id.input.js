const express = require('express');

const app = express();
app.use(express.json());
let last = 0;
const items = new Map();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  const key = `ord-${++last}`;
  items.set(key, { id, at: Date.now() });
  res.json({ key });
});

app.listen(3000);

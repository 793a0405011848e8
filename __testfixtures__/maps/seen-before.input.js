const express = require('express');

const app = express();
app.use(express.json());
const seen = new Set();

app.post('/:id', (req, res) => {
  const { id } = req.params;
  if (seen.has(id)) return res.end();
  seen.add(id);
  console.log('first', id);
  res.end();
});

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());
const lines = [];

app.post('/:id', (req, res) => {
  const { id } = req.params;
  lines.push(String(req.body.text));
  if (lines.length > 100) lines.shift();
  res.end();
});

app.get('/all', (req, res) => res.json(lines));

app.listen(3000);

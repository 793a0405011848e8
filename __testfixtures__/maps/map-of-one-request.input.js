const express = require('express');
const app = express();

app.post('/count', (req, res) => {
  const counts = new Map();
  for (const word of req.body.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  res.json(Object.fromEntries(counts));
});

app.listen(3000);

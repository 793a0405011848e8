const express = require('express');
const app = express();
const marks = new Map();

app.post('/marks', (req, res) => {
  const place = { x: Number(req.body.x), y: Number(req.body.y) };
  marks.set(place, 'here');
  res.json(marks.size);
});

app.listen(3000);

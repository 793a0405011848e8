const express = require('express');
const app = express();
const places = new Set();

app.put('/places', (req, res) => {
  places.add({ x: req.body.x, y: req.body.y });
  res.json({ size: places.size });
});

app.listen(3000);

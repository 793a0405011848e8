const express = require('express');
const app = express();
const points = [];

app.post('/points', (req, res) => {
  points.push([Number(req.body.x), Number(req.body.y)]);
  res.end();
});

app.get('/points', (req, res) => res.json(points.map(([x, y]) => x + y)));

app.listen(3000);

const express = require('express');
const app = express();
let limit = 10;

app.put('/limit', (req, res) => {
  limit = Number(req.body.limit);
  res.end();
});

app.post('/limit/reset', (req, res) => {
  limit = 10;
  res.end();
});

app.get('/limit', (req, res) => {
  if (limit > 5) return res.send('high');
  res.json({ limit });
});

app.listen(3000);

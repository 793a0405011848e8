const express = require('express');
const app = express();
let names = [];

app.post('/names', (req, res) => {
  names.push(String(req.body.name));
  res.json({ count: names.length });
});

app.delete('/names', (req, res) => {
  names.length = 0;
  res.end();
});

app.post('/again', (req, res) => {
  names = [];
  res.end();
});

app.listen(3000);

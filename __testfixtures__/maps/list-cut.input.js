const express = require('express');
const app = express();
const names = [];

app.post('/names', (req, res) => {
  names.push(String(req.body.name));
  res.end();
});

app.post('/cut', (req, res) => {
  names.length = Number(req.body.length);
  res.end();
});

app.get('/names', (req, res) => res.json(names));

app.listen(3000);

const express = require('express');
const app = express();
const names = [];

app.post('/names', (req, res) => {
  names.push(String(req.body.name));
  names.sort();
  res.end();
});

app.put('/names/:i', (req, res) => {
  names[Number(req.params.i)] = String(req.body.name);
  res.end();
});

app.post('/reverse', (req, res) => {
  names.reverse();
  names.fill('x', 5);
  res.end();
});

app.delete('/names/:i', (req, res) => {
  names.splice(Number(req.params.i), 1);
  res.json(names);
});

app.listen(3000);

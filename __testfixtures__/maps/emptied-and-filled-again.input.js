const express = require('express');

let rates = {};
let names = [];
const app = express();
app.use(express.json());

app.put('/rates', (req, res) => {
  rates = {};
  for (const { id, rate } of req.body) rates[id] = rate;
  res.status(204).end();
});

app.get('/rates/:id', (req, res) => {
  res.json({ rate: rates[req.params.id] });
});

app.put('/names', (req, res) => {
  names = [];
  names.push(String(req.body.name));
  res.status(204).end();
});

app.get('/names', (req, res) => {
  res.json(names);
});

app.listen(3000);

const express = require('express');

let active = 0;
let total = 0;
let orders = 0; //~ memory-counter orders
let seen = 0; //~ memory-counter seen

const app = express();

app.post('/jobs', (req, res) => {
  active++;
  total += 1;
  seen += 1;
  res.on('finish', () => {
    active--;
  });
  res.json({ order: ++orders });
});

app.get('/jobs', (req, res) => {
  res.json({ seen });
});

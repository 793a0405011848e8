const express = require('express');
const app = express();
let factor = 1;
let step = 2;

app.post('/grow', (req, res) => {
  factor *= step;
  res.end();
});

app.put('/step', (req, res) => {
  step = Number(req.body.step);
  res.end();
});

app.get('/factor', (req, res) => res.json({ factor, step }));

app.listen(3000);

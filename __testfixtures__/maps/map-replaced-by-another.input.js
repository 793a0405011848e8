const express = require('express');
const app = express();
let scores = new Map();

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

app.post('/scores', (req, res) => {
  scores = new Map(Object.entries(req.body));
  res.end();
});

app.listen(3000);

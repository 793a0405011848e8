const express = require('express');
const app = express();
let scores = new Map();

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

app.post('/sweep', (req, res) => {
  scores = new Map([...scores].filter(([, score]) => score > 0));
  res.end();
});

app.listen(3000);

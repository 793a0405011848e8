const express = require('express');
const app = express();
const scores = new Map();

exports.scoreOf = (user) => scores.get(user) ?? 0;

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

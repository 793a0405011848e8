const express = require('express');
const app = express();
const scores = new Map();

exports.save = (user, score) => {
  scores.set(user, Number(score));
};

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.json(scores.size);
});

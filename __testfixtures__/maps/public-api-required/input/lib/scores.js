const { Router } = require('express');

const scores = new Map();

exports.router = Router();

exports.router.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.query.score));
  res.end();
});

exports.scoreOf = (user) => scores.get(user) ?? 0;

const cluster = require('cluster');
const express = require('express');

const scores = new Map();

if (cluster.isPrimary) {
  for (let i = 0; i < 4; i++) cluster.fork();
} else {
  const app = express();
  app.put('/scores/:user', (req, res) => {
    scores.set(req.params.user, Number(req.body.score));
    res.json(scores.size);
  });
  app.listen(3000);
}

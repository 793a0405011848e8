const cluster = require('cluster');
const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const scores = sharedMap('scores');

if (cluster.isPrimary) {
  for (let i = 0; i < 4; i++) cluster.fork();
} else {
  const app = express();
  app.put('/scores/:user', wrap(async (req, res) => {
    await scores.set(req.params.user, Number(req.body.score));
    res.json(await scores.size());
  }));
  app.listen(3000);
}

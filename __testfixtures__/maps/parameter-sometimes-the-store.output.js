const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');

function best(all) {
  return Math.max(0, ...all.values());
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.json([best(new Map(await scores.entries())), best(new Map([['ada', 1]]))]);
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');

async function best(all, limit) {
  return [...(await all.values())].filter((score) => score < limit);
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.json([await best(scores, 5), await best(scores, 10)]);
}));

app.listen(3000);

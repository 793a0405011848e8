const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const bonus = sharedMap('bonus');
// Nobody can tell what else it names.
const scores = global.scores ?? [];

app.put('/bonus/:name', wrap(async (req, res) => {
  await bonus.set(req.params.name, true);
  res.end();
}));

app.post('/scores/:name', wrap(async (req, res) => {
  scores.push(scores.length * (await bonus.size()));
  res.json(scores);
}));

app.listen(3000);

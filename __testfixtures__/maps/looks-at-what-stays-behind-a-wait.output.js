const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const bonus = sharedMap('bonus');
const scores = global.scores ?? [];

app.put('/bonus/:name', wrap(async (req, res) => {
  await bonus.set(req.params.name, true);
  res.end();
}));

app.post('/scores/:name', wrap(async (req, res) => {
  scores.push((await bonus.size()) * scores.length);
  res.json(scores);
}));

app.listen(3000);

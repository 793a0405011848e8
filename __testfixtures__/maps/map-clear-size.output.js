const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const seen = sharedMap('seen');

app.post('/seen/:id', wrap(async (req, res) => {
  await seen.set(req.params.id, true);
  res.send(`${await seen.size()} seen`);
}));

app.delete('/seen', wrap(async (req, res) => {
  await seen.clear();
  res.json({ left: await seen.size() });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');

const app = express();
app.use(express.json());

const scores = sharedRecord('scores');

app.put('/scores/:name', wrap(async (req, res) => {
  await scores.set(req.params.name, { points: Number(req.body.points) });
  res.end();
}));

app.get('/scores', wrap(async (req, res) => {
  res.json((await scores.values()).sort((a, b) => b.points - a.points));
}));

app.get('/names', wrap(async (req, res) => {
  const all = await scores.entries();
  all.reverse();
  res.json(all.map(([name]) => name));
}));

app.listen(3000);

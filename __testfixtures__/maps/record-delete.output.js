const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const banned = sharedRecord('banned');

app.put('/banned/:user', wrap(async (req, res) => {
  await banned.set(req.params.user, true);
  res.end();
}));

app.delete('/banned/:user', wrap(async (req, res) => {
  await banned.delete(req.params.user);
  res.end();
}));

app.delete('/everyone', wrap(async (req, res) => {
  res.json({ done: (await banned.delete('everyone'), true) });
}));

app.get('/banned/:user', wrap(async (req, res) => res.json({ banned: (await banned.get(req.params.user)) === true })));

app.listen(3000);

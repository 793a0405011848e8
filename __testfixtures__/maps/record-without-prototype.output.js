const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const votes = sharedRecord('votes');

app.put('/votes/:user', wrap(async (req, res) => {
  await votes.set(req.params.user, String(req.body.option));
  res.end();
}));

app.get('/votes/:user', wrap(async (req, res) => res.json({ option: (await votes.get(req.params.user)) ?? null })));

app.listen(3000);

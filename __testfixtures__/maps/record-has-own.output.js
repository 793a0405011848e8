const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const banned = sharedRecord('banned');

app.put('/banned/:user', wrap(async (req, res) => {
  await banned.set(req.params.user, true);
  res.end();
}));

app.get('/banned/:user', wrap(async (req, res) => {
  const { user } = req.params;
  if (!(await banned.has(user))) return res.status(404).end();
  res.json({
    b: await banned.has(user),
    c: await banned.has(user),
    d: (await banned.get(user)) !== undefined,
  });
}));

app.listen(3000);

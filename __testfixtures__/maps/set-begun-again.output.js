const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedSet } = require('./state/stores');
const app = express();
const online = sharedSet('online');

app.put('/online/:user', wrap(async (req, res) => {
  await online.add(req.params.user);
  res.json({ isOnline: await online.has('ada') });
}));

app.delete('/online', wrap(async (req, res) => {
  await online.clear();
  res.end();
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');
const app = express();
const leader = sharedValue('leader', '');

app.put('/leader', wrap(async (req, res) => {
  const name = String(req.body.name);
  res.json({ leader: ((await leader.set(name), name)) });
}));

app.get('/leader', wrap(async (req, res) => res.send(await leader.get())));

app.listen(3000);

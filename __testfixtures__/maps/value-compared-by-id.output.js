const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const users = sharedMap('users');
let admin = null;

app.post('/users/:id', wrap(async (req, res) => {
  await users.set(req.params.id, { id: req.params.id, name: String(req.body.name) });
  if (req.query.admin) admin = req.params.id;
  res.end();
}));

app.get('/users/:id', wrap(async (req, res) => {
  res.json({ isAdmin: (await users.get(req.params.id))?.id === admin });
}));

app.listen(3000);

const express = require('express');
const users = require('./users');
const app = express();
const drafts = new WeakMap();

app.put('/drafts/:id', (req, res) => {
  drafts.set(users.byId(req.params.id), req.body.text);
  res.end();
});

app.get('/drafts/:id', (req, res) => {
  res.send(drafts.get(users.byId(req.params.id)));
});

app.listen(3000);

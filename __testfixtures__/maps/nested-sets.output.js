const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, typedJson } = require('./state/stores');
const app = express();
const members = sharedMap('members', { codec: typedJson });

app.put('/rooms/:room', wrap(async (req, res) => {
  await members.set(req.params.room, new Set());
  res.end();
}));

app.put('/rooms/:room/:user', wrap(async (req, res) => {
  await members.update(req.params.room, (entry) => {
    entry.add(req.params.user);
    return entry;
  });
  res.end();
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedSet } = require('./state/stores');
const app = express();
const rooms = sharedMap('rooms');
const closed = sharedSet('closed');

app.post('/rooms/:id', wrap(async (req, res) => {
  console.log('rooms', new Map(await rooms.entries()), new Set(await closed.values()));
  await closed.delete(req.params.id);
  await rooms.set(req.params.id, String(req.query.name));
  res.end();
}));

app.delete('/rooms/:id', wrap(async (req, res) => {
  await closed.add(req.params.id);
  res.end();
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const rooms = sharedMap('rooms');
const app = express();

app.post('/rooms/:id', wrap(async (req, res) => {
  return withLock('rooms', async () => {
    if ((await rooms.size()) >= 100) return res.status(429).end();
    await rooms.set(req.params.id, { open: true });
    res.status(201).end();
  });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');
const app = express();
const seats = sharedMap('seats');

app.post('/seats/:seat', wrap(async (req, res) => {
  return withLock('seats', async () => {
    const all = [...(await seats.values())];
    if (all.filter((user) => user === req.body.user).length > 2) return res.status(409).end();
    await seats.set(req.params.seat, String(req.body.user));
    res.status(201).end();
  });
}));

app.delete('/seats/:seat', wrap(async (req, res) => {
  return withLock('seats', async () => {
    await seats.delete(req.params.seat);
    res.end();
  });
}));

app.listen(3000);

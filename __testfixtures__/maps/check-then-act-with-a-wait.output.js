const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');
const app = express();
const seats = sharedMap('seats');

app.post('/seats/:seat', wrap(async (req, res) => {
  return withLock('seats', async () => {
    if ((await seats.size()) > 100) return res.status(409).end();
    await seats.set(req.params.seat, String(req.body.user));
    await fetch('https://mail.example.org', { method: 'POST', body: req.params.seat });
    res.status(201).end();
  });
}));

app.listen(3000);

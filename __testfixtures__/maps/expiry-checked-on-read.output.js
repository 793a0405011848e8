const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const codes = sharedMap('codes');
const app = express();

app.post('/codes/:user', wrap(async (req, res) => {
  return withLock('codes', async () => {
    await codes.set(req.params.user, { code: '1234', expiresAt: Date.now() + 60000 });
    res.sendStatus(201);
  });
}));

app.get('/codes/:user', wrap(async (req, res) => {
  return withLock('codes', async () => {
    const entry = await codes.get(req.params.user);
    if (!entry) return res.sendStatus(404);
    if (entry.expiresAt < Date.now()) {
      await codes.delete(req.params.user);
      return res.sendStatus(410);
    }
    res.json({ code: entry.code });
  });
}));

app.listen(3000);

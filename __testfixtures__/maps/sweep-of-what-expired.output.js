const express = require('express');
const { wrap } = require('./state/async-handler');
const { oneAtATime } = require('./state/in-background');
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
  const entry = await codes.get(req.params.user);
  if (!entry) return res.sendStatus(404);
  res.json(entry);
}));

setInterval(oneAtATime(async () => {
  return withLock('codes', async () => {
    for (const [user, entry] of await codes.entries()) {
      if (entry.expiresAt < Date.now()) await codes.delete(user);
    }
  });
}), 60000);

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const codes = sharedMap('codes');
const app = express();
app.use(express.json());

app.post('/codes/:phone', wrap(async (req, res) => {
  return withLock('codes', async () => {
    await codes.set(req.params.phone, { code: String(req.body.code), expires: Date.now() + 300000, attempts: 0 });
    res.end();
  });
}));

app.post('/codes/:phone/check', wrap(async (req, res) => {
  return withLock('codes', async () => {
    const entry = await codes.get(req.params.phone);
    if (!entry) return res.status(404).end();
    if (entry.expires < Date.now()) {
      await codes.delete(req.params.phone);
      return res.status(410).end();
    }
    if (entry.code !== req.body.code) {
      entry.attempts++;
      await codes.update(req.params.phone, (value) => value && entry);
      return res.status(401).json({ attempts: entry.attempts });
    }
    await codes.delete(req.params.phone);
    res.json({ ok: true });
  });
}));

app.listen(3000);

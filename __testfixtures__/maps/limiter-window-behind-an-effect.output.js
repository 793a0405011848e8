const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const hits = sharedMap('hits');
const app = express();

app.use(wrap(async (req, res, next) => {
  return withLock('hits', async () => {
    const now = Date.now();
    const entry = await hits.get(req.ip);
    if (!entry || entry.resetAt < now) {
      console.log('a new window', entry);
      await hits.set(req.ip, { count: 1, resetAt: now + 60000 });
      return next();
    }
    entry.count += 1;
    await hits.update(req.ip, (value) => value && entry);
    if (entry.count > 100) return res.status(429).end();
    next();
  });
}));

app.listen(3000);

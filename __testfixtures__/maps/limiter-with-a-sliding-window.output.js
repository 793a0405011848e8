const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const hits = sharedMap('hits');
const app = express();

app.use(wrap(async (req, res, next) => {
  return withLock('hits', async () => {
    const now = Date.now();
    const recent = ((await hits.get(req.ip)) || []).filter((at) => at > now - 60000);
    recent.push(now);
    await hits.set(req.ip, recent);
    if (recent.length > 100) return res.status(429).end();
    next();
  });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const WINDOW = 60000;
const MAX = 100;
const hits = sharedMap('hits');
const app = express();

app.use(wrap(async (req, res, next) => {
  const now = Date.now();
  let entry = await hits.update(req.ip, (value) => {
    if (!value || value.resetAt < now) value = { count: 0, resetAt: now + WINDOW };
    value.count++;
    return value;
  });
  if (entry.count > MAX) return res.status(429).json({ error: 'Too many requests' });
  next();
}));

app.listen(3000);

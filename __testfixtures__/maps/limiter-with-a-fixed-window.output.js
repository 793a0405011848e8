const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const hits = sharedMap('hits');
const app = express();

app.use(wrap(async (req, res, next) => {
  const now = Date.now();
  let isNew = false;
  const entry = await hits.update(req.ip, (value) => {
    isNew = false;
    if (!value || value.resetAt < now) {
      isNew = true;
      return { count: 1, resetAt: now + 60000 };
    }
    value.count += 1;
    return value;
  });
  if (isNew) {
    return next();
  }
  if (entry.count > 100) return res.status(429).end();
  next();
}));

app.listen(3000);

const express = require('express');

const hits = new Map();
const app = express();

app.use((req, res, next) => {
  const now = Date.now();
  const entry = hits.get(req.ip);
  if (!entry || entry.resetAt < now) {
    console.log('a new window', entry);
    hits.set(req.ip, { count: 1, resetAt: now + 60000 });
    return next();
  }
  entry.count += 1;
  if (entry.count > 100) return res.status(429).end();
  next();
});

app.listen(3000);

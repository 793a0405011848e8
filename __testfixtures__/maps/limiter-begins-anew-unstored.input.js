const express = require('express');

const hits = new Map();
const app = express();

app.use((req, res, next) => {
  const now = Date.now();
  let entry = hits.get(req.ip);
  if (!entry || entry.resetAt < now) entry = { count: 0, resetAt: now + 60000 };
  entry.count++;
  if (entry.count > 100) return res.status(429).end();
  hits.set(req.ip, entry);
  next();
});

app.listen(3000);

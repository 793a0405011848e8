const express = require('express');

const WINDOW = 60000;
const MAX = 100;
const hits = new Map();
const app = express();

app.use((req, res, next) => {
  const now = Date.now();
  let entry = hits.get(req.ip);
  if (!entry || entry.resetAt < now) entry = { count: 0, resetAt: now + WINDOW };
  entry.count++;
  hits.set(req.ip, entry);
  if (entry.count > MAX) return res.status(429).json({ error: 'Too many requests' });
  next();
});

app.listen(3000);

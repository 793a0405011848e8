const express = require('express');

const hits = new Map();
const app = express();

app.use((req, res, next) => {
  const now = Date.now();
  const recent = (hits.get(req.ip) || []).filter((at) => at > now - 60000);
  recent.push(now);
  hits.set(req.ip, recent);
  if (recent.length > 100) return res.status(429).end();
  next();
});

app.listen(3000);

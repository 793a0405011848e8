const express = require('express');

function oncePer(span) {
  const last = new Map(); //~ memory-map last
  return (req, res, next) => {
    const now = Date.now();
    if (last.has(req.ip) && now - last.get(req.ip) < span) return res.sendStatus(429);
    last.set(req.ip, now);
    last.forEach((at, ip) => {
      if (now - at > 2 * span) last.delete(ip);
    });
    next();
  };
}

const app = express();
app.post('/login', oncePer(3000), (req, res) => res.send('welcome'));

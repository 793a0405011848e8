const express = require('express');
const app = express();

class Limiter {
  counts = new Map();

  add(key) {
    this.counts.set(key, true);
  }
}

for (const path of ['/a', '/b']) {
  const limiter = new Limiter();
  app.get(path, (req, res) => {
    limiter.add(req.ip);
    res.end();
  });
}

app.listen(3000);

const express = require('express');
const app = express();
const started = new Map();

app.use((req, res, next) => {
  started.set(req, Date.now());
  next();
});

app.get('/', (req, res) => {
  const since = started.get(req);
  started.delete(req);
  res.json({ since });
});

app.listen(3000);

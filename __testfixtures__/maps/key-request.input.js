const express = require('express');
const app = express();
const started = new Map();

app.use((req, res, next) => {
  started.set(req, Date.now());
  res.on('finish', () => started.delete(req));
  next();
});

app.listen(3000);

const express = require('express');
const app = express();
const started = new WeakMap();

app.use((req, res, next) => {
  started.set(req, Date.now());
  next();
});

app.get('/', (req, res) => {
  res.send(`${Date.now() - started.get(req)} ms`);
});

app.listen(3000);

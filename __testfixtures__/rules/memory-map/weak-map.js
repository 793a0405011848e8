const express = require('express');
const app = express();

const started = new WeakMap();

app.use((req, res, next) => {
  started.set(req, Date.now());
  next();
});

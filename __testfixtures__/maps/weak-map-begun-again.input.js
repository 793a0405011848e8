const express = require('express');
const app = express();
let opened = new WeakMap();

app.use((req, res, next) => {
  opened.set(req.socket, Date.now());
  next();
});

app.post('/forget', (req, res) => {
  opened = new WeakMap();
  res.end();
});

app.listen(3000);

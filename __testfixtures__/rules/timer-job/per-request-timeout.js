const express = require('express');

const app = express();
app.get('/slow', (req, res) => {
  const timer = setTimeout(() => res.status(503).end(), 5000);
  res.on('finish', () => clearTimeout(timer));
});
module.exports = app;

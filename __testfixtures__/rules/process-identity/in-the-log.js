const express = require('express');

const app = express();
app.get('/', (req, res) => {
  console.log(`${process.pid} ${Date.now()} ${req.url}`);
  res.end();
});
module.exports = app;

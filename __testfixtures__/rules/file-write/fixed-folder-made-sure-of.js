const express = require('express');
const fs = require('fs');

const app = express();
app.get('/status', (req, res) => {
  if (!fs.existsSync('work')) fs.mkdirSync('work');
  res.end();
});
module.exports = app;

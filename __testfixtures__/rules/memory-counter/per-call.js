const express = require('express');
const app = express();

app.post('/count', (req, res) => {
  let words = 0;
  req.body.lines.forEach((line) => {
    words += line.split(' ').length;
  });
  res.json(words);
});

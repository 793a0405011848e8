const express = require('express');

const app = express();
let price = 100; //~ memory-counter price
let flags = 0; //~ memory-counter flags

app.post('/double', (req, res) => {
  price *= 2;
  flags |= Number(req.query.flag);
  res.json({ price, flags });
});

module.exports = app;

const express = require('express');
const app = express();

let total;

app.post('/sum', (req, res) => {
  total = req.body.reduce((sum, one) => sum + one, 0);
  res.json(total);
});

const express = require('express');
const app = express();
let total = 0.5;

app.post('/pay', (req, res) => {
  total += 0.1;
  res.end();
});

app.get('/total', (req, res) => res.json({ total }));

app.listen(3000);

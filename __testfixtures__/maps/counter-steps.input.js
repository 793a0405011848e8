const express = require('express');
const app = express();
let visits = 0;
let stock = 100;

app.get('/', (req, res) => {
  visits++;
  res.send('hello');
});

app.post('/buy', (req, res) => {
  stock -= req.body.count;
  res.send(`visitor ${++visits}`);
});

app.get('/visits', (req, res) => res.json({ visits, left: stock }));

app.listen(3000);

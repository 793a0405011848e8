const express = require('express');
const app = express();
let factor = 1;

app.post('/double', (req, res) => {
  factor *= 2;
  res.end();
});

app.get('/factor', (req, res) => res.json({ factor }));

app.listen(3000);

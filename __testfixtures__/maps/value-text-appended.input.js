const express = require('express');
const app = express();
let log = '';

app.post('/log', (req, res) => {
  log += req.body.line;
  res.end();
});

app.get('/log', (req, res) => res.send(log));

app.listen(3000);

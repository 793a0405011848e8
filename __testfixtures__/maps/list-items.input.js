const express = require('express');
const app = express();
const names = [];

app.post('/names', (req, res) => {
  names.push(String(req.body.name));
  res.end();
});

app.get('/names/:i', (req, res) => {
  res.json({
    first: names[0],
    last: names[names.length - 1],
    also: names.at(-1),
    wanted: names[req.params.i],
  });
});

app.listen(3000);

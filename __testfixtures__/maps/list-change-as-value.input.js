const express = require('express');
const app = express();
const names = [];

app.post('/names', (req, res) => {
  names.push(String(req.body.name));
  res.end();
});

app.delete('/names/:i', (req, res) => {
  const [removed] = names.splice(Number(req.params.i), 1);
  res.json({ removed });
});

app.listen(3000);

const express = require('express');
const app = express();
const names = [];

function checked(name) {
  console.log('checking', name);
  return name.trim();
}

app.post('/names', (req, res) => {
  names.push(String(req.body.name));
  names.splice(0, 1, checked(req.body.other));
  res.end();
});

app.get('/names', (req, res) => res.json(names));

app.listen(3000);

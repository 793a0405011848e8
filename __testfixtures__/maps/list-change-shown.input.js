const express = require('express');
const app = express();
const names = [];

app.post('/names', (req, res) => {
  names.push(String(req.body.name));
  res.json(names.splice(0, Number(req.query.n)).map((name) => name.length));
});

app.listen(3000);

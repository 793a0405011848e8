const express = require('express');
const app = express();
const names = [];

app.post('/names', (req, res) => {
  names.push(String(req.body.name));
  const [first, second] = names;
  res.json({ first, second });
});

app.listen(3000);

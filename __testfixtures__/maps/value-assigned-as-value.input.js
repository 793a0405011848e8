const express = require('express');
const app = express();
let leader = '';

app.put('/leader', (req, res) => {
  const name = String(req.body.name);
  res.json({ leader: (leader = name) });
});

app.put('/leader/first', (req, res) => {
  res.json({ leader: (leader = String(req.body.name)) });
});

app.get('/leader', (req, res) => res.send(leader));

app.listen(3000);

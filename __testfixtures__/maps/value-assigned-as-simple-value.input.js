const express = require('express');
const app = express();
let leader = '';

app.put('/leader', (req, res) => {
  const name = String(req.body.name);
  res.json({ leader: (leader = name) });
});

app.get('/leader', (req, res) => res.send(leader));

app.listen(3000);

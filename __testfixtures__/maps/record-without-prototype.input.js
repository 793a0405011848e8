const express = require('express');
const app = express();
const votes = Object.create(null);

app.put('/votes/:user', (req, res) => {
  votes[req.params.user] = String(req.body.option);
  res.end();
});

app.get('/votes/:user', (req, res) => res.json({ option: votes[req.params.user] ?? null }));

app.listen(3000);

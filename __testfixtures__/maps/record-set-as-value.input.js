const express = require('express');
const app = express();
const tokens = {};

app.post('/tokens/:user', (req, res) => {
  const token = (tokens[req.params.user] = String(req.body.token));
  res.json({ token });
});

app.get('/tokens/:user', (req, res) => res.json({ token: tokens[req.params.user] }));

app.listen(3000);

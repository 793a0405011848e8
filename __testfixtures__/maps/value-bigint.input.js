const express = require('express');
const app = express();
const balances = new Map();

app.put('/balances/:user', (req, res) => {
  balances.set(req.params.user, BigInt(req.body.amount));
  res.end();
});

app.get('/balances/:user', (req, res) => res.send(String(balances.get(req.params.user))));

app.listen(3000);

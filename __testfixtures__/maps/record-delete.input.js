const express = require('express');
const app = express();
const banned = {};

app.put('/banned/:user', (req, res) => {
  banned[req.params.user] = true;
  res.end();
});

app.delete('/banned/:user', (req, res) => {
  delete banned[req.params.user];
  res.end();
});

app.delete('/everyone', (req, res) => {
  res.json({ done: delete banned.everyone });
});

app.get('/banned/:user', (req, res) => res.json({ banned: banned[req.params.user] === true }));

app.listen(3000);

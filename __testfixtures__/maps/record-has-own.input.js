const express = require('express');
const app = express();
const banned = {};

app.put('/banned/:user', (req, res) => {
  banned[req.params.user] = true;
  res.end();
});

app.get('/banned/:user', (req, res) => {
  const { user } = req.params;
  if (!(user in banned)) return res.status(404).end();
  res.json({
    b: Object.hasOwn(banned, user),
    c: banned.hasOwnProperty(user),
    d: banned[user] !== undefined,
  });
});

app.listen(3000);

const express = require('express');
const app = express();
const banned = {};

app.put('/banned/:user', (req, res) => {
  banned[req.params.user] = true;
  res.end();
});

app.get('/banned/:user', (req, res) => {
  const { user } = req.params;
  res.json({
    a: user in banned,
    b: Object.hasOwn(banned, user),
    c: banned.hasOwnProperty(user),
    d: banned[user] !== undefined,
    e: !(user in banned),
    f: Object.prototype.hasOwnProperty.call(banned, user),
  });
});

app.listen(3000);

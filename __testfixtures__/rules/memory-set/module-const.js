const express = require('express');
const app = express();

const banned = new Set(); //~ memory-set banned

app.post('/ban/:user', (req, res) => {
  banned.add(req.params.user);
  res.end();
});
app.use((req, res, next) => (banned.has(req.query.user) ? res.sendStatus(403) : next()));

const express = require('express');
const app = express();

const users = [{ name: 'ann' }, { name: 'bob' }]; //~ memory-array users

app.param('user', (req, res, next, id) => {
  req.user = users[id];
  next();
});
app.put('/users/:user', (req, res) => {
  req.user.name = req.body.name;
  res.end();
});

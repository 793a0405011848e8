const express = require('express');

const users = {
  ann: { name: 'Ann', password: 'a' },
  bob: { name: 'Bob', password: 'b' },
};

const app = express();
app.get('/users/:id', (req, res) => {
  const user = users[req.params.id];
  delete user.password;
  res.json(user);
});

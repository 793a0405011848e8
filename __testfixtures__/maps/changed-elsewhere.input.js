const express = require('express');
const app = express();
const users = new Map();

app.post('/users/:id', (req, res) => {
  users.set(req.params.id, { name: String(req.body.name), visits: 0 });
  res.end();
});

app.post('/visits/:id', (req, res) => {
  const user = users.get(req.params.id);
  setTimeout(() => {
    user.visits = 1;
  }, 1000);
  res.end();
});

app.listen(3000);

const express = require('express');
const app = express();
const users = [{ name: 'root' }];

app.post('/users', (req, res) => {
  users.push({ name: String(req.body.name) });
  res.json(users);
});

app.listen(3000);

const express = require('express');

const app = express();
app.use(express.json());

const users = [];

app.post('/users', (req, res) => {
  users.push({ name: String(req.body.name) });
  res.end();
});

app.get('/', (req, res) => {
  const out = new Map();
  out.set('users', users);
  res.json(Object.fromEntries(out));
});

app.listen(3000);

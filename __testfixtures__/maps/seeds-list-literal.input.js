const express = require('express');
const app = express();
app.use(express.json());

let users = [
  // the first one
  { id: 1, name: 'ada' },
  { id: 2, name: 'bob', role: 'admin' },
];

app.get('/users', (req, res) => {
  res.json(users);
});
app.post('/users', (req, res) => {
  users.push({ id: Date.now(), name: req.body.name });
  res.status(201).end();
});
app.listen(3000);

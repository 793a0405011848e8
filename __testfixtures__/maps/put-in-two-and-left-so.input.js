const express = require('express');

const app = express();
app.use(express.json());

const users = [];
const byEmail = new Map();

app.post('/users', (req, res) => {
  const user = { email: String(req.body.email), roles: [] };
  users.push(user);
  byEmail.set(user.email, user);
  res.json(user);
});

app.get('/users', (req, res) => res.json(users));
app.get('/users/:email', (req, res) => res.json(byEmail.get(req.params.email)));

app.listen(3000);

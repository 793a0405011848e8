const express = require('express');

const users = [];
const app = express();
app.use(express.json());

app.post('/users', (req, res) => {
  users.push({ name: String(req.body.name), password: String(req.body.password), failed: 0 });
  res.end();
});
app.post('/login', (req, res) => {
  const user = users.find(({ name }) => name === req.body.name);
  if (!user) return res.status(401).end();
  if (user.password !== req.body.password) {
    user.failed++;
    return res.status(401).json({ failed: user.failed });
  }
  user.failed = 0;
  res.json({ name: user.name });
});

app.listen(3000);

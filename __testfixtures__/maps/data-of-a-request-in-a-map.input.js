const express = require('express');

const users = new Map();

function add(user) {
  users.set(String(user.id), String(user.name));
  return users.size;
}

const app = express();
app.use(express.json());

app.post('/users', (req, res) => {
  const added = req.body.users.map((user) => add(user));
  res.json({ added });
});

app.get('/users', (req, res) => {
  const known = req.query.ids.filter((id) => users.has(id));
  res.json({ known });
});

app.listen(3000);

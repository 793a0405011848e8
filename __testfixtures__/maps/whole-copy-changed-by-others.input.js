const express = require('express');

const db = { users: [], nextId: 1 };
const app = express();
app.use(express.json());

function trim() {
  while (db.users.length > 100) db.users.shift();
}

app.post('/users', (req, res) => {
  const user = { id: db.nextId++, name: String(req.body.name) };
  db.users.push(user);
  trim();
  res.status(201).json({ users: db.users });
});

app.listen(3000);

const express = require('express');

const db = { users: [], nextId: 1 };
const app = express();
app.use(express.json());

app.post('/users', async (req, res) => {
  const user = { id: db.nextId++, name: String(req.body.name) };
  const known = await fetch(`http://directory/${user.name}`);
  user.known = known.status === 200;
  db.users.push(user);
  res.status(201).json(user);
});

app.listen(3000);

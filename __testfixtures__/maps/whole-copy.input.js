const express = require('express');

const db = { users: [], posts: [], nextId: 1 };
const app = express();
app.use(express.json());

app.get('/users', (req, res) => {
  res.json(db.users);
});
app.post('/users', (req, res) => {
  const user = { id: db.nextId++, name: String(req.body.name) };
  db.users.push(user);
  res.status(201).json(user);
});
app.get('/users/:id', (req, res) => {
  const user = db.users.find((one) => one.id === Number(req.params.id));
  if (!user) return res.status(404).end();
  res.json({ ...user, posts: db.posts.filter((one) => one.user === user.id) });
});
app.put('/users/:id', (req, res) => {
  const user = db.users.find((one) => one.id === Number(req.params.id));
  if (!user) return res.status(404).end();
  user.name = String(req.body.name);
  res.json(user);
});
app.delete('/users/:id', (req, res) => {
  const index = db.users.findIndex((one) => one.id === Number(req.params.id));
  if (index === -1) return res.status(404).end();
  db.users.splice(index, 1);
  db.posts = db.posts.filter((one) => one.user !== Number(req.params.id));
  res.status(204).end();
});
app.post('/posts', (req, res) => {
  db.posts.push({ id: db.nextId++, user: Number(req.body.user), text: String(req.body.text) });
  res.status(201).end();
});
app.listen(3000);

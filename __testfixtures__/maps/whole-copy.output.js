const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue, withLock } = require('./state/stores');

const db = sharedValue('db', { users: [], posts: [], nextId: 1 });
const app = express();
app.use(express.json());

app.get('/users', wrap(async (req, res) => {
  res.json((await db.get()).users);
}));
app.post('/users', wrap(async (req, res) => {
  return withLock('db', async () => {
    const current = await db.get();
    const user = { id: current.nextId++, name: String(req.body.name) };
    current.users.push(user);
    await db.set(current);
    res.status(201).json(user);
  });
}));
app.get('/users/:id', wrap(async (req, res) => {
  const current = await db.get();
  const user = current.users.find((one) => one.id === Number(req.params.id));
  if (!user) return res.status(404).end();
  res.json({ ...user, posts: current.posts.filter((one) => one.user === user.id) });
}));
app.put('/users/:id', wrap(async (req, res) => {
  return withLock('db', async () => {
    const current = await db.get();
    const user = current.users.find((one) => one.id === Number(req.params.id));
    if (!user) return res.status(404).end();
    user.name = String(req.body.name);
    await db.set(current);
    res.json(user);
  });
}));
app.delete('/users/:id', wrap(async (req, res) => {
  return withLock('db', async () => {
    const current = await db.get();
    const index = current.users.findIndex((one) => one.id === Number(req.params.id));
    if (index === -1) return res.status(404).end();
    current.users.splice(index, 1);
    current.posts = current.posts.filter((one) => one.user !== Number(req.params.id));
    await db.set(current);
    res.status(204).end();
  });
}));
app.post('/posts', wrap(async (req, res) => {
  return withLock('db', async () => {
    await db.update((entry) => {
      entry.posts.push({ id: entry.nextId++, user: Number(req.body.user), text: String(req.body.text) });
      return entry;
    });
    res.status(201).end();
  });
}));
app.listen(3000);

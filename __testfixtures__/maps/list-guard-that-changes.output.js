const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, withLock } = require('./state/stores');

const users = sharedList('users');
const app = express();
app.use(express.json());

app.post('/users', wrap(async (req, res) => {
  return withLock('users', async () => {
    await users.push({ name: String(req.body.name), password: String(req.body.password), failed: 0 });
    res.end();
  });
}));
app.post('/login', wrap(async (req, res) => {
  return withLock('users', async () => {
    const items = await users.toArray();
    const user = items.find(({ name }) => name === req.body.name);
    if (!user) return res.status(401).end();
    if (user.password !== req.body.password) {
      user.failed++;
      await users.update(() => items);
      return res.status(401).json({ failed: user.failed });
    }
    user.failed = 0;
    await users.update(() => items);
    res.json({ name: user.name });
  });
}));

app.listen(3000);

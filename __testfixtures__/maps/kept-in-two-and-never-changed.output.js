const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedMap } = require('./state/stores');

const users = sharedList('users');
const sessions = sharedMap('sessions');
const app = express();
app.use(express.json());

app.post('/users', wrap(async (req, res) => {
  await users.update((items) => {
    items.push({ id: items.length + 1, name: String(req.body.name) });
  });
  res.status(201).end();
}));
app.post('/sessions', wrap(async (req, res) => {
  const user = (await users.toArray()).find(({ name }) => name === req.body.name);
  if (!user) return res.status(401).end();
  await sessions.set(String(req.body.token), user);
  res.end();
}));
app.get('/me', wrap(async (req, res) => {
  res.json(await sessions.get(String(req.query.token)));
}));

app.listen(3000);

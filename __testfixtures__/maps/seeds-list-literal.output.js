const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
app.use(express.json());

const users = sharedList('users', { initial: [
  // the first one
  { id: 1, name: 'ada' },
  { id: 2, name: 'bob', role: 'admin' },
] });

app.get('/users', wrap(async (req, res) => {
  res.json(await users.toArray());
}));
app.post('/users', wrap(async (req, res) => {
  await users.push({ id: Date.now(), name: req.body.name });
  res.status(201).end();
}));
app.listen(3000);

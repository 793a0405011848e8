const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());

const users = sharedList('users');
const byEmail = sharedMap('byEmail');

app.post('/users', wrap(async (req, res) => {
  const user = { email: String(req.body.email), roles: [] };
  await users.push(user);
  await byEmail.set(user.email, user);
  res.json(user);
}));

app.get('/users', wrap(async (req, res) => res.json(await users.toArray())));
app.get('/users/:email', wrap(async (req, res) => res.json(await byEmail.get(req.params.email))));

app.listen(3000);

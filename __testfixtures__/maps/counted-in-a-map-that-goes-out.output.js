const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const app = express();
app.use(express.json());

const users = sharedList('users');

app.post('/users', wrap(async (req, res) => {
  await users.push({ name: String(req.body.name) });
  res.end();
}));

app.get('/', wrap(async (req, res) => {
  const out = new Map();
  out.set('users', await users.length());
  res.json(Object.fromEntries(out));
}));

app.listen(3000);

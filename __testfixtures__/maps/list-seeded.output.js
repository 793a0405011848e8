const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const users = sharedList('users', { initial: [{ name: 'root' }] });

app.post('/users', wrap(async (req, res) => {
  await users.push({ name: String(req.body.name) });
  res.json(await users.toArray());
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const users = sharedMap('users');

async function add(user) {
  await users.set(String(user.id), String(user.name));
  return await users.size();
}

const app = express();
app.use(express.json());

app.post('/users', wrap(async (req, res) => {
  const results = [];
  for (const user of req.body.users) results.push(await add(user));
  const added = results;
  res.json({ added });
}));

app.get('/users', wrap(async (req, res) => {
  const keep = await Promise.all(req.query.ids.map(async (id) => await users.has(id)));
  const known = req.query.ids.filter((_, i) => keep[i]);
  res.json({ known });
}));

app.listen(3000);

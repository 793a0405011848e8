const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
app.use(express.json());

const users = sharedList('users', { initial: [
  { name: 'TJ', email: 'tj@example.com' },
  { name: 'Tobi', email: 'tobi@example.com' },
] });

async function load(req, res, next) {
  const { id } = req.params;
  req.user = (await users.toArray())[id];
  req.userKey = id;
  if (req.user) next();
  else next(new Error('cannot find user ' + id));
}

async function update(req, res) {
  const { user } = req.body;
  req.user.name = String(user.name);
  req.user.email = String(user.email);
  await users.update((items) => {
    const entry = items[req.userKey];
    if (entry) Object.assign(entry, { name: req.user.name, email: req.user.email });
  });
  res.redirect('/users');
}

app.get('/users', wrap(async (req, res) => res.json(await users.toArray())));
app.all('/user/:id/:op', wrap(load));
app.get('/user/:id/view', (req, res) => res.json({ title: 'Viewing ' + req.user.name, user: req.user }));
app.put('/user/:id/edit', wrap(update));

app.listen(3000);

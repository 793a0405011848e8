const express = require('express');
const app = express();
app.use(express.json());

const users = [
  { name: 'TJ', email: 'tj@example.com' },
  { name: 'Tobi', email: 'tobi@example.com' },
];

function load(req, res, next) {
  const { id } = req.params;
  req.user = users[id];
  if (req.user) next();
  else next(new Error('cannot find user ' + id));
}

function guest(req, res, next) {
  req.user = { name: 'guest' };
  next();
}

function update(req, res) {
  const { user } = req.body;
  req.user.name = String(user.name);
  req.user.email = String(user.email);
  res.redirect('/users');
}

app.get('/users', (req, res) => res.json(users));
app.all('/user/:id/:op', load);
app.get('/user/:id/view', (req, res) => res.json({ title: 'Viewing ' + req.user.name, user: req.user }));
app.put('/user/:id/edit', update);
app.put('/guest', guest, update);

app.listen(3000);

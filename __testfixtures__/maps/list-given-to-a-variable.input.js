const express = require('express');

const app = express();
const tasks = [];
const rooms = {};

const all = () => tasks;

function byUser(user) {
  return tasks.filter((task) => task.user === user);
}

function log(message) {
  console.log(typeof message === 'object' ? JSON.stringify(message) : message);
}

app.post('/tasks', (req, res) => {
  tasks.push({ user: String(req.body.user), title: String(req.body.title) });
  rooms[req.body.room] = { user: String(req.body.user) };
  log('added');
  log(rooms);
  res.status(201).end();
});

app.get('/titles', (req, res) => {
  const found = all();
  res.json(found.map((task) => task.title));
});

app.get('/tasks', (req, res) => {
  let found;
  if (req.query.user) found = byUser(req.query.user);
  else found = all();
  if (!Array.isArray(found)) throw new Error('there are none');
  res.json({ data: found });
});

app.get('/open', (req, res) => {
  let shown = tasks;
  if (req.query.user) shown = shown.filter((task) => task.user === req.query.user);
  res.json(shown.slice(0, 10));
});

app.listen(3000);

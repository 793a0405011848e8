const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedRecord } = require('./state/stores');

const app = express();
const tasks = sharedList('tasks');
const rooms = sharedRecord('rooms');

const all = async () => await tasks.toArray();

async function byUser(user) {
  return (await tasks.toArray()).filter((task) => task.user === user);
}

function log(message) {
  console.log(typeof message === 'object' ? JSON.stringify(message) : message);
}

app.post('/tasks', wrap(async (req, res) => {
  await tasks.push({ user: String(req.body.user), title: String(req.body.title) });
  await rooms.set(req.body.room, { user: String(req.body.user) });
  log('added');
  log(Object.fromEntries(await rooms.entries()));
  res.status(201).end();
}));

app.get('/titles', wrap(async (req, res) => {
  const found = await all();
  res.json(found.map((task) => task.title));
}));

app.get('/tasks', wrap(async (req, res) => {
  let found;
  if (req.query.user) found = await byUser(req.query.user);
  else found = await all();
  if (!Array.isArray(found)) throw new Error('there are none');
  res.json({ data: found });
}));

app.get('/open', wrap(async (req, res) => {
  let shown = await tasks.toArray();
  if (req.query.user) shown = shown.filter((task) => task.user === req.query.user);
  res.json(shown.slice(0, 10));
}));

app.listen(3000);

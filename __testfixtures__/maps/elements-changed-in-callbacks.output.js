const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedRecord } = require('./state/stores');

const rooms = sharedRecord('rooms');
const todos = sharedList('todos');
const app = express();
app.use(express.json());

app.post('/rooms/:id/:user', wrap(async (req, res) => {
  await rooms.update(req.params.id, (entry = {}) => {
    entry[req.params.user] = { vote: '' };
    return entry;
  });
  res.end();
}));
app.post('/rooms/:id/reset', wrap(async (req, res) => {
  await rooms.update(req.params.id, (entry) => {
    if (entry) {
      for (const user of Object.values(entry)) user.vote = '';
    }
    return entry;
  });
  res.end();
}));
app.post('/todos', wrap(async (req, res) => {
  await todos.push({ title: String(req.body.title), done: false });
  res.end();
}));
app.post('/todos/done', wrap(async (req, res) => {
  await todos.update((items) => {
    items.forEach((todo) => {
      todo.done = true;
    });
  });
  res.json({ count: await todos.length() });
}));

app.listen(3000);

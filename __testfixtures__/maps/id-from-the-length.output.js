const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const todos = sharedList('todos');
const app = express();
app.use(express.json());

app.post('/todos', wrap(async (req, res) => {
  let todo;
  await todos.update((items) => {
    todo = { id: items.length + 1, text: String(req.body.text) };
    items.push(todo);
  });
  res.status(201).json(todo);
}));

app.get('/todos', wrap(async (req, res) => {
  res.json(await todos.toArray());
}));

app.listen(3000);

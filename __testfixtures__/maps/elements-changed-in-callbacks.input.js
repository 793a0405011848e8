const express = require('express');

const rooms = {};
const todos = [];
const app = express();
app.use(express.json());

app.post('/rooms/:id/:user', (req, res) => {
  if (!rooms[req.params.id]) rooms[req.params.id] = {};
  rooms[req.params.id][req.params.user] = { vote: '' };
  res.end();
});
app.post('/rooms/:id/reset', (req, res) => {
  if (rooms[req.params.id]) {
    for (const user of Object.values(rooms[req.params.id])) user.vote = '';
  }
  res.end();
});
app.post('/todos', (req, res) => {
  todos.push({ title: String(req.body.title), done: false });
  res.end();
});
app.post('/todos/done', (req, res) => {
  todos.forEach((todo) => {
    todo.done = true;
  });
  res.json({ count: todos.length });
});

app.listen(3000);

const express = require('express');

const todos = [];
const app = express();
app.use(express.json());

app.post('/todos', (req, res) => {
  todos.push({ title: String(req.body.title), done: false });
  res.end();
});
app.post('/todos/done', (req, res) => {
  todos.forEach((todo) => {
    console.log(todo.title);
    todo.done = true;
  });
  res.json({ count: todos.length });
});

app.listen(3000);

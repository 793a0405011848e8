const express = require('express');

const todos = [];
const app = express();
app.use(express.json());

app.post('/todos', (req, res) => {
  const todo = { id: todos.length + 1, text: String(req.body.text) };
  todos.push(todo);
  res.status(201).json(todo);
});

app.get('/todos', (req, res) => {
  res.json(todos);
});

app.listen(3000);

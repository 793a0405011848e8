const express = require('express');
const app = express();

app.use(express.json());

const todos = [];
let nextId = 1;

// List, optionally only those that are done or not.
app.get('/todos', (req, res) => {
  const { done } = req.query;
  if (done === undefined) return res.json(todos);
  res.json(todos.filter((todo) => todo.done === (done === 'true')));
});

app.get('/todos/:id', (req, res) => {
  const todo = todos.find((t) => t.id === Number(req.params.id));
  if (!todo) return res.status(404).json({ message: 'Not found' });
  res.json(todo);
});

app.post('/todos', (req, res) => {
  const { title } = req.body;
  if (!title) return res.status(400).json({ message: 'Title is required' });
  const todo = { id: nextId++, title, done: false };
  todos.push(todo);
  res.status(201).json(todo);
});

app.put('/todos/:id', (req, res) => {
  const index = todos.findIndex((t) => t.id === parseInt(req.params.id));
  if (index === -1) return res.status(404).json({ message: 'Not found' });
  todos[index] = { ...todos[index], title: req.body.title, done: req.body.done };
  res.json(todos[index]);
});

app.patch('/todos/:id/toggle', (req, res) => {
  const todo = todos.find((t) => t.id === Number(req.params.id));
  if (!todo) return res.status(404).json({ message: 'Not found' });
  todo.done = !todo.done;
  res.json(todo);
});

app.delete('/todos/:id', (req, res) => {
  const index = todos.findIndex((t) => t.id === parseInt(req.params.id));
  if (index === -1) return res.status(404).json({ message: 'Not found' });
  const [removed] = todos.splice(index, 1);
  res.json(removed);
});

const port = process.env.PORT || 3000;
app.listen(port, () => {
  console.log(`Listening on ${port}`);
});

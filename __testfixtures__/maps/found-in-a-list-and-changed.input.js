const express = require('express');

const app = express();
app.use(express.json());
const tasks = [];

app.post('/:id', (req, res) => {
  const { id } = req.params;
  const task = tasks.find((one) => one.id === id);
  if (!task) return res.status(404).end();
  task.done = true;
  res.json(task);
});

app.put('/:id', (req, res) => {
  tasks.push({ id: req.params.id, done: false });
  res.end();
});

app.listen(3000);

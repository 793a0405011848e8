const express = require('express');

const app = express();
app.use(express.json());
let tasks = [];

app.post('/:id', (req, res) => {
  const { id } = req.params;
  tasks = tasks.filter((one) => one.id !== id);
  res.end();
});

app.put('/:id', (req, res) => {
  tasks = [...tasks, { id: req.params.id, done: false }];
  res.json(tasks);
});

app.listen(3000);

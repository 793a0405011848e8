const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const app = express();
app.use(express.json());
const tasks = sharedList('tasks');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  let task;
  await tasks.update((items) => {
    task = items.find((one) => one.id === id);
    if (!task) return;
    task.done = true;
  });
  if (!task) return res.status(404).end();
  res.json(task);
}));

app.put('/:id', wrap(async (req, res) => {
  await tasks.push({ id: req.params.id, done: false });
  res.end();
}));

app.listen(3000);

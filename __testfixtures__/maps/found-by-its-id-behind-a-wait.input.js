const express = require('express');
const { translate } = require('some-translator');
const app = express();
app.use(express.json());
let lastId = 0;
let tasks = [];

app.post('/tasks', (req, res) => {
  const task = { id: ++lastId, text: String(req.body.text), done: false };
  tasks.push(task);
  res.status(201).json(task);
});

app.post('/tasks/:id/translate', async (req, res) => {
  const task = tasks.find((one) => one.id === Number(req.params.id));
  if (!task) return res.sendStatus(404);
  const text = await translate(task.text);
  if (text) task.text = String(text);
  res.json(task);
});

app.delete('/tasks/:id', (req, res) => {
  tasks = tasks.filter(({ id }) => id !== Number(req.params.id));
  res.sendStatus(204);
});

app.get('/tasks', (req, res) => res.json(tasks));

app.listen(3000);

const express = require('express');
const app = express();
const tasks = [];

app.post('/tasks', (req, res) => {
  tasks.push({ title: String(req.body.title), done: false, points: Number(req.body.points) });
  res.end();
});

app.get('/tasks', (req, res) => {
  const open = [];
  for (const task of tasks) if (!task.done) open.push(task.title);
  res.json({
    open,
    found: tasks.find((task) => task.title === req.query.title) ?? null,
    any: tasks.some((task) => task.done),
    every: tasks.every((task) => task.done),
    page: tasks.slice(0, 10),
    points: tasks.reduce((sum, task) => sum + task.points, 0),
    titles: tasks.map((task) => task.title).join(', '),
    all: [...tasks],
    more: tasks.concat([]),
  });
});

app.get('/all', (req, res) => res.json(tasks));

app.listen(3000);

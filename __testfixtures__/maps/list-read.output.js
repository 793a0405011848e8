const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const tasks = sharedList('tasks');

app.post('/tasks', wrap(async (req, res) => {
  await tasks.push({ title: String(req.body.title), done: false, points: Number(req.body.points) });
  res.end();
}));

app.get('/tasks', wrap(async (req, res) => {
  const open = [];
  for (const task of await tasks.toArray()) if (!task.done) open.push(task.title);
  const allTasks = await tasks.toArray();
  res.json({
    open,
    found: allTasks.find((task) => task.title === req.query.title) ?? null,
    any: allTasks.some((task) => task.done),
    every: allTasks.every((task) => task.done),
    page: allTasks.slice(0, 10),
    points: allTasks.reduce((sum, task) => sum + task.points, 0),
    titles: allTasks.map((task) => task.title).join(', '),
    all: [...allTasks],
    more: allTasks.concat([]),
  });
}));

app.get('/all', wrap(async (req, res) => res.json(await tasks.toArray())));

app.listen(3000);

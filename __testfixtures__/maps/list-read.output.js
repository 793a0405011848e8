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
  res.json({
    open,
    found: (await tasks.toArray()).find((task) => task.title === req.query.title) ?? null,
    any: (await tasks.toArray()).some((task) => task.done),
    every: (await tasks.toArray()).every((task) => task.done),
    page: (await tasks.toArray()).slice(0, 10),
    points: (await tasks.toArray()).reduce((sum, task) => sum + task.points, 0),
    titles: (await tasks.toArray()).map((task) => task.title).join(', '),
    all: [...(await tasks.toArray())],
    more: (await tasks.toArray()).concat([]),
  });
}));

app.get('/all', wrap(async (req, res) => res.json(await tasks.toArray())));

app.listen(3000);

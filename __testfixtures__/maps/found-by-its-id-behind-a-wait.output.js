const express = require('express');
const { translate } = require('some-translator');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedList } = require('./state/stores');
const app = express();
app.use(express.json());
const lastId = sharedCounter('lastId');
const tasks = sharedList('tasks');

app.post('/tasks', wrap(async (req, res) => {
  const task = { id: await lastId.increment(), text: String(req.body.text), done: false };
  await tasks.push(task);
  res.status(201).json(task);
}));

app.post('/tasks/:id/translate', wrap(async (req, res) => {
  const task = (await tasks.toArray()).find((one) => one.id === Number(req.params.id));
  if (!task) return res.sendStatus(404);
  const text = await translate(task.text);
  if (text) {
    task.text = String(text);
    await tasks.update((items) => {
      const entry = items.find((item) => item.id === task.id);
      if (entry) Object.assign(entry, { text: task.text });
    });
  }
  res.json(task);
}));

app.delete('/tasks/:id', wrap(async (req, res) => {
  await tasks.update((items) => items.filter(({ id }) => id !== Number(req.params.id)));
  res.sendStatus(204);
}));

app.get('/tasks', wrap(async (req, res) => res.json(await tasks.toArray())));

app.listen(3000);

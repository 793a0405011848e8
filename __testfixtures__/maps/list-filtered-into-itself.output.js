const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const app = express();
app.use(express.json());
const tasks = sharedList('tasks');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  await tasks.update((items) => items.filter((one) => one.id !== id));
  res.end();
}));

app.put('/:id', wrap(async (req, res) => {
  await tasks.push({ id: req.params.id, done: false });
  res.json(await tasks.toArray());
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const app = express();
app.use(express.json());
const tasks = sharedList('tasks');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  let i = -1;
  await tasks.update((items) => {
    i = items.findIndex((one) => one.id === id);
    if (i === -1) return;
    items.splice(i, 1);
  });
  if (i === -1) return res.status(404).end();
  res.end();
}));

app.put('/:id', wrap(async (req, res) => {
  await tasks.push({ id: req.params.id, done: false });
  res.end();
}));

app.listen(3000);

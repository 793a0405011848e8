const express = require('express');

const app = express();
app.use(express.json());
const tasks = [];

app.post('/:id', (req, res) => {
  const { id } = req.params;
  const i = tasks.findIndex((one) => one.id === id);
  if (i === -1) return res.status(404).end();
  tasks.splice(i, 1);
  res.end();
});

app.put('/:id', (req, res) => {
  tasks.push({ id: req.params.id, done: false });
  res.end();
});

app.listen(3000);

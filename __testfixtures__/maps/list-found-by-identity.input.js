const express = require('express');
const app = express();
const tasks = [];

app.post('/tasks', (req, res) => {
  tasks.push({ title: String(req.body.title) });
  res.end();
});

app.get('/tasks/:title', (req, res) => {
  const task = tasks.find(({ title }) => title === req.params.title);
  res.json({ at: tasks.indexOf(task) });
});

app.listen(3000);

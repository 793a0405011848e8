const express = require('express');
const app = express();
const tasks = [];

app.post('/tasks', (req, res) => {
  tasks.push(String(req.body.title));
  res.end();
});

app.get('/tasks', (req, res) => {
  const titles = [];
  tasks.forEach((title, index) => {
    titles.push(`${index}: ${title}`);
  });
  res.json({ titles, sorted: tasks.toSorted(), has: tasks.includes('rest'), at: tasks.indexOf('rest') });
});

app.listen(3000);

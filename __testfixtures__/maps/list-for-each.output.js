const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const tasks = sharedList('tasks');

app.post('/tasks', wrap(async (req, res) => {
  await tasks.push(String(req.body.title));
  res.end();
}));

app.get('/tasks', wrap(async (req, res) => {
  const titles = [];
  (await tasks.toArray()).forEach((title, index) => {
    titles.push(`${index}: ${title}`);
  });
  const allTasks = await tasks.toArray();
  res.json({ titles, sorted: allTasks.toSorted(), has: allTasks.includes('rest'), at: allTasks.indexOf('rest') });
}));

app.listen(3000);

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
  res.json({ titles, sorted: (await tasks.toArray()).toSorted(), has: (await tasks.toArray()).includes('rest'), at: (await tasks.toArray()).indexOf('rest') });
}));

app.listen(3000);

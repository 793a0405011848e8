const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');
const app = express();
const stats = sharedValue('stats', { hits: 0, misses: 0 });

app.get('/pages/:page', wrap(async (req, res) => {
  await stats.update((entry) => {
    if (req.params.page === 'home') entry.hits++;
    else entry.misses += 1;
    return entry;
  });
  res.end();
}));

app.get('/stats', wrap(async (req, res) => res.json(await stats.get())));

app.get('/ratio', wrap(async (req, res) => {
  const foundStats = await stats.get();
  return res.json({ ratio: foundStats.hits / (foundStats.hits + foundStats.misses) });
}));

app.listen(3000);

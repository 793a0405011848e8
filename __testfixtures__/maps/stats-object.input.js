const express = require('express');
const app = express();
const stats = { hits: 0, misses: 0 };

app.get('/pages/:page', (req, res) => {
  if (req.params.page === 'home') stats.hits++;
  else stats.misses += 1;
  res.end();
});

app.get('/stats', (req, res) => res.json(stats));

app.get('/ratio', (req, res) => res.json({ ratio: stats.hits / (stats.hits + stats.misses) }));

app.listen(3000);

const express = require('express');
const cache = require('./cache');

const app = express();

app.get('/pages/:name', (req, res) => {
  if (cache.has(req.params.name)) return res.send(cache.get(req.params.name));
  const page = `<h1>${req.params.name}</h1>`;
  cache.put(req.params.name, page);
  res.send(page);
});

app.listen(3000);

const express = require('express');
const cache = require('./cache');
const { wrap } = require('./state/async-handler');

const app = express();

app.get('/pages/:name', wrap(async (req, res) => {
  if (await cache.has(req.params.name)) return res.send(await cache.get(req.params.name));
  const page = `<h1>${req.params.name}</h1>`;
  await cache.put(req.params.name, page);
  res.send(page);
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const searches = sharedMap('searches');

app.get('/search', wrap(async (req, res) => {
  await searches.set(req.ip, req.query.q);
  res.json(JSON.parse('[]'));
}));

app.get('/last', wrap(async (req, res) => res.json({ q: await searches.get(req.ip) })));

app.listen(3000);

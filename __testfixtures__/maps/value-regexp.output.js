const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, typedJson } = require('./state/stores');
const app = express();
const filters = sharedMap('filters', { codec: typedJson });

app.put('/filters/:name', wrap(async (req, res) => {
  await filters.set(req.params.name, new RegExp(req.body.pattern));
  res.end();
}));

app.get('/filters/:name', wrap(async (req, res) => res.json((await filters.get(req.params.name)).test(req.query.text))));

app.listen(3000);

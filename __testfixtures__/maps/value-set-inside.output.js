const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, typedJson } = require('./state/stores');
const app = express();
const tags = sharedMap('tags', { codec: typedJson });

app.post('/tags/:id', wrap(async (req, res) => {
  await tags.set(req.params.id, { names: new Set(req.body.names) });
  res.end();
}));

app.get('/tags/:id', wrap(async (req, res) => res.json([...(await tags.get(req.params.id)).names])));

app.listen(3000);

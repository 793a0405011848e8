const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');

const app = express();
const tags = sharedRecord('tags');

app.put('/tags/:page', wrap(async (req, res) => {
  await tags.set(req.params.page, String(req.query.of).split(','));
  res.end();
}));

app.get('/tags/:page', wrap(async (req, res) => {
  const found = [];
  const foundTag = await tags.get(req.params.page);
  for (const tag of foundTag) found.push(tag);
  for (const at in foundTag) found.push(at);
  res.json(found);
}));

app.listen(3000);

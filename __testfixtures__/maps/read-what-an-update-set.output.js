const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const tags = sharedRecord('tags');

app.post('/tags/:id', wrap(async (req, res) => {
  const id = req.params.id;
  const list = await tags.update(id, (entry = []) => {
    entry.push(String(req.query.tag));
    return entry;
  });
  res.json(list);
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const tags = sharedRecord('tags');

app.post('/tags/:id', wrap(async (req, res) => {
  const id = req.params.id;
  await tags.update(id, (list = []) => {
    list.push(String(req.query.tag));
    return list;
  });
  res.json(await tags.get(id));
}));

app.listen(3000);

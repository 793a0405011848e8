const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const app = express();
app.use(express.json());
const lines = sharedList('lines');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  await lines.update((items) => {
    items.push(String(req.body.text));
    if (items.length > 100) items.shift();
  });
  res.end();
}));

app.get('/all', wrap(async (req, res) => res.json(await lines.toArray())));

app.listen(3000);

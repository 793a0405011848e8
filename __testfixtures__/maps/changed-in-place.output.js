const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const items = sharedMap('items');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  await items.update(id, (entry) => {
    entry.visits++;
    return entry;
  });
  res.end();
}));

app.put('/:id', wrap(async (req, res) => {
  await items.set(req.params.id, { visits: 0 });
  res.end();
}));

app.listen(3000);

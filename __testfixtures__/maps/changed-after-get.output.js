const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const items = sharedMap('items');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const item = await items.update(id, (entry) => {
    if (!entry) return entry;
    entry.visits++;
    entry.last = String(req.body.by);
    return entry;
  });
  if (!item) return res.status(404).end();
  res.json(item);
}));

app.put('/:id', wrap(async (req, res) => {
  await items.set(req.params.id, { visits: 0, last: '' });
  res.end();
}));

app.listen(3000);

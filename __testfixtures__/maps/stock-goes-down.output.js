const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const items = sharedMap('items');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  let changed = false;
  const item = await items.update(id, (entry) => {
    changed = false;
    if (!entry) return entry;
    if (entry.stock < 1) return entry;
    entry.stock--;
    changed = true;
    return entry;
  });
  if (!item) return res.status(404).end();
  if (!changed) return res.status(409).end();
  res.json(item);
}));

app.put('/:id', wrap(async (req, res) => {
  await items.set(req.params.id, { stock: Number(req.body.stock) });
  res.end();
}));

app.listen(3000);

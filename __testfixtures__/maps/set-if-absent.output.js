const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const items = sharedMap('items');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  await items.setIfAbsent(id, 'new');
  res.end();
}));

app.get('/:id', wrap(async (req, res) => res.json((await items.get(req.params.id)) ?? '')));

app.listen(3000);

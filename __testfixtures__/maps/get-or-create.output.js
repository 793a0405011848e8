const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const items = sharedMap('items');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  res.json(await items.getOrInsertComputed(id, () => ({ made: Date.now() })));
}));

app.listen(3000);

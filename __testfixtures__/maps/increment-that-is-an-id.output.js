const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const last = sharedCounter('last');
const items = sharedMap('items');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const key = `ord-${await last.increment()}`;
  await items.set(key, { id, at: Date.now() });
  res.json({ key });
}));

app.listen(3000);

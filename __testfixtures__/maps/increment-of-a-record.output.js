const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');

const app = express();
app.use(express.json());
const items = sharedRecord('items');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  await items.increment(id);
  res.end();
}));

app.get('/:id', wrap(async (req, res) => res.json((await items.get(req.params.id)) ?? 0)));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
app.use(express.json());
const items = sharedMap('items', { max: 100 });

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  await items.set(id, String(req.body.text));
  res.end();
}));

app.get('/:id', wrap(async (req, res) => res.json((await items.get(req.params.id)) ?? null)));

app.listen(3000);

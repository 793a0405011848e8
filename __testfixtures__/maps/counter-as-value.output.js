const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter } = require('./state/stores');
const app = express();
const nextId = sharedCounter('nextId', 1);

app.post('/orders', wrap(async (req, res) => {
  const id = (await nextId.increment()) - 1;
  res.status(201).json({ id, ticket: `T-${await nextId.get()}` });
}));

app.post('/refunds', wrap(async (req, res) => res.json({ id: await nextId.increment(-1) })));

app.listen(3000);

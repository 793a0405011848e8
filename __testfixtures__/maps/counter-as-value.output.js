const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter, withLock } = require('./state/stores');
const app = express();
const nextId = sharedCounter('nextId', 1);

app.post('/orders', wrap(async (req, res) => {
  return withLock('nextId', async () => {
    const id = (await nextId.increment()) - 1;
    res.status(201).json({ id, ticket: `T-${await nextId.get()}` });
  });
}));

app.post('/refunds', wrap(async (req, res) => withLock('nextId', async () => res.json({ id: await nextId.increment(-1) }))));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, withLock } = require('./state/stores');

const app = express();
const urls = sharedList('urls');
const rows = sharedList('rows');

app.post('/urls', wrap(async (req, res) => {
  const length = await urls.push(String(req.body.url));
  const id = length - 1;
  res.json({ id, path: `/${length}` });
}));

app.get('/urls/:id', wrap(async (req, res) => {
  res.redirect((await urls.toArray())[req.params.id]);
}));

app.post('/rows', wrap(async (req, res) => {
  return withLock('rows', async () => {
    await rows.update((items) => {
      items.push(String(req.body.row));
      if (items.length > 100) items.shift();
    });
    res.json(await rows.length());
  });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedSet, withLock } = require('./state/stores');

const app = express();
const likes = sharedSet('likes');
const carts = sharedMap('carts');
const seen = sharedSet('seen');

app.post('/likes/:id', wrap(async (req, res) => {
  return withLock('likes', async () => {
    if (!(await likes.delete(req.params.id))) await likes.add(req.params.id);
    res.json({ count: await likes.size() });
  });
}));

app.delete('/carts/:id', wrap(async (req, res) => {
  return withLock('carts', async () => {
    await carts.delete(req.params.id);
    res.json({ count: await carts.size() });
  });
}));

app.put('/carts/:id', wrap(async (req, res) => {
  return withLock('carts', async () => {
    if (req.query.empty) await carts.clear();
    else if (await carts.has(req.params.id)) await carts.delete(req.params.id);
    else await carts.set(req.params.id, []);
    res.json({ count: await carts.size() });
  });
}));

app.post('/seen/:id', wrap(async (req, res) => {
  return withLock('seen', async () => {
    if (await seen.delete(req.params.id)) {
    } else {
      await seen.add(req.params.id);
    }
    res.json({ count: await seen.size() });
  });
}));

app.listen(3000);

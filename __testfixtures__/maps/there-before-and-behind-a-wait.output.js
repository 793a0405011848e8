const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const seen = sharedMap('seen');
const app = express();
app.use(express.json());

app.post('/events/:id', wrap(async (req, res) => {
  return withLock('seen', async () => {
    if (await seen.has(req.params.id)) return res.status(409).end();
    console.log('new');
    await seen.set(req.params.id, { tries: 0 });
    await fetch(String(req.body.url));
    await seen.set(req.params.id, { tries: 1 });
    res.status(201).end();
  });
}));

app.get('/events', wrap(async (req, res) => {
  res.json([...(await seen.keys())]);
}));

app.listen(3000);

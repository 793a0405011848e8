const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const states = sharedMap('states');
const app = express();

app.post('/jobs/:id', wrap(async (req, res) => {
  return withLock('states', async () => {
    await states.set(req.params.id, 'new');
    res.status(201).end();
  });
}));

app.post('/jobs/:id/start', wrap(async (req, res) => {
  return withLock('states', async () => {
    if ((await states.get(req.params.id)) === 'new') {
      await states.set(req.params.id, 'running');
      return res.status(202).end();
    }
    res.status(409).end();
  });
}));

app.listen(3000);

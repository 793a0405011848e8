const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');
const app = express();
const jobs = sharedMap('jobs');

app.post('/jobs/:id', wrap(async (req, res) => {
  return withLock('jobs', async () => {
    await jobs.set(req.params.id, 'waiting');
    res.end();
  });
}));

app.post('/sweep', wrap(async (req, res) => {
  return withLock('jobs', async () => {
    for (const id of await jobs.keys()) {
      if (id.startsWith('tmp-')) await jobs.delete(id);
    }
    res.end();
  });
}));

app.listen(3000);

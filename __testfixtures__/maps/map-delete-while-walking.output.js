const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const jobs = sharedMap('jobs');

app.post('/jobs/:id', wrap(async (req, res) => {
  await jobs.set(req.params.id, 'waiting');
  res.end();
}));

app.post('/sweep', wrap(async (req, res) => {
  for (const id of await jobs.keys()) {
    if (id.startsWith('tmp-')) await jobs.delete(id);
  }
  res.end();
}));

app.listen(3000);

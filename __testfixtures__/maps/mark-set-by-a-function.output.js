const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord, withLock } = require('./state/stores');

const jobs = sharedRecord('jobs');
const app = express();
app.use(express.json());

async function begin(id) {
  return withLock('jobs', async () => {
    if ((await jobs.get(id)) === 'running') return false;
    await jobs.set(id, 'running');
    return true;
  });
}

app.post('/jobs/:id', wrap(async (req, res) => {
  if (!(await begin(req.params.id))) return res.status(409).json({ state: 'running' });
  await fetch(String(req.body.url));
  await withLock('jobs', async () => {
    await jobs.set(req.params.id, 'done');
  });
  res.json({ state: 'done' });
}));

app.get('/jobs/:id', wrap(async (req, res) => {
  res.json({ state: await jobs.get(req.params.id) });
}));

app.listen(3000);

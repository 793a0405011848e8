const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

class Job {
  constructor(id) {
    this.id = id;
  }

  stop() {
    this.stopped = true;
  }
}

const app = express();
const running = new Map();
const results = sharedMap('results');
const titles = sharedMap('titles');
const seen = sharedMap('seen');

function isRunning(id) {
  return running.has(id);
}

function begin(id) {
  running.set(id, new Job(id));
}

async function beginOnce(id) {
  if (await seen.has(id)) return;
  begin(id);
}

app.post('/jobs/:id', wrap(async (req, res) => {
  const { id } = req.params;
  if (isRunning(id)) return res.status(409).end();
  if (await results.has(id)) return res.status(200).json(await results.get(id));
  begin(id);
  res.status(202).end();
}));

app.post('/titles/:id', wrap(async (req, res) => {
  const { id } = req.params;
  if (!isRunning(id)) begin(id);
  await titles.set(id, String(req.query.title));
  res.end();
}));

app.post('/once/:id', wrap(async (req, res) => {
  if (running.size > 10) return res.status(429).end();
  await beginOnce(req.params.id);
  res.end();
}));

app.put('/jobs/:id', express.json(), wrap(async (req, res) => {
  await results.set(req.params.id, String(req.body.result));
  await seen.set(req.params.id, true);
  res.json((await titles.get(req.params.id)) ?? null);
}));

app.listen(3000);

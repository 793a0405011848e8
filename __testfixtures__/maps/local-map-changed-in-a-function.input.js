const express = require('express');

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
const results = new Map();
const titles = new Map();
const seen = new Map();

function isRunning(id) {
  return running.has(id);
}

function begin(id) {
  running.set(id, new Job(id));
}

function beginOnce(id) {
  if (seen.has(id)) return;
  begin(id);
}

app.post('/jobs/:id', (req, res) => {
  const { id } = req.params;
  if (isRunning(id)) return res.status(409).end();
  if (results.has(id)) return res.status(200).json(results.get(id));
  begin(id);
  res.status(202).end();
});

app.post('/titles/:id', (req, res) => {
  const { id } = req.params;
  if (!isRunning(id)) begin(id);
  titles.set(id, String(req.query.title));
  res.end();
});

app.post('/once/:id', (req, res) => {
  if (running.size > 10) return res.status(429).end();
  beginOnce(req.params.id);
  res.end();
});

app.put('/jobs/:id', express.json(), (req, res) => {
  results.set(req.params.id, String(req.body.result));
  seen.set(req.params.id, true);
  res.json(titles.get(req.params.id) ?? null);
});

app.listen(3000);

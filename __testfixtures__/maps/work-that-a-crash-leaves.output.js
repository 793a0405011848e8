const express = require('express');
const { build } = require('./build');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const running = sharedMap('running');
const app = express();

app.post('/builds/:id', wrap(async (req, res) => {
  await running.set(req.params.id, { since: Date.now() });
  await build(req.params.id);
  await running.delete(req.params.id);
  res.sendStatus(204);
}));

app.get('/builds/:id', wrap(async (req, res) => {
  res.json((await running.get(req.params.id)) ?? null);
}));

app.listen(3000);

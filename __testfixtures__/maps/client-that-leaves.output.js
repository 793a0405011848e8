const express = require('express');
const { wrap } = require('./state/async-handler');
const { inBackground } = require('./state/in-background');
const { sharedMap } = require('./state/stores');

const open = sharedMap('open');
const app = express();

app.post('/exports/:id', wrap(async (req, res) => {
  let begin;
  let early = new Promise((resolve) => {
    begin = resolve;
  });
  req.on('close', inBackground(async () => {
    if (early) await early;
    await open.delete(req.params.id);
  }));
  await open.set(req.params.id, { started: true });
  begin();
  early = undefined;
  res.status(202).end();
}));

app.get('/exports', wrap(async (req, res) => {
  res.json([...(await open.keys())]);
}));

app.listen(3000);

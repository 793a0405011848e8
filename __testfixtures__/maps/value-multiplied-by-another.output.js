const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedCounter } = require('./state/stores');
const app = express();
let factor = 1;
const step = sharedCounter('step', 2);

app.post('/grow', wrap(async (req, res) => {
  factor *= await step.get();
  res.end();
}));

app.put('/step', wrap(async (req, res) => {
  await step.set(Number(req.body.step));
  res.end();
}));

app.get('/factor', wrap(async (req, res) => res.json({ factor, step: await step.get() })));

app.listen(3000);

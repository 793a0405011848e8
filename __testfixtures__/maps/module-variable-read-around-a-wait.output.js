const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

class Report {
  constructor(name) {
    this.name = name;
  }
}

let current = new Report('none');
const texts = sharedMap('texts');
const app = express();

app.put('/reports/:name', wrap(async (req, res) => {
  if (current.name === req.params.name) return res.status(409).end();
  await texts.set(req.params.name, String(req.query.text));
  current = new Report(req.params.name);
  res.status(201).end();
}));

app.get('/reports', wrap(async (req, res) => {
  res.json({ current: current.name, texts: await texts.size() });
}));

app.listen(3000);

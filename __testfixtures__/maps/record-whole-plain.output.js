const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const topics = sharedRecord('topics');

app.put('/topics/:room', wrap(async (req, res) => {
  await topics.set(req.params.room, String(req.body.topic));
  res.end();
}));

app.get('/topics', wrap(async (req, res) => res.json(Object.fromEntries(await topics.entries()))));

app.get('/copy', wrap(async (req, res) => {
  const copy = { ...Object.fromEntries(await topics.entries()) };
  res.type('json').send(JSON.stringify({ copy, more: 1 }));
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const topics = sharedRecord('topics');

app.put('/topics/:room', wrap(async (req, res) => {
  await topics.set(req.params.room, String(req.body.topic));
  res.end();
}));

app.delete('/topics', wrap(async (req, res) => {
  await topics.clear();
  res.end();
}));

app.get('/topics/:room', wrap(async (req, res) => res.json({ topic: await topics.get(req.params.room) })));

app.listen(3000);

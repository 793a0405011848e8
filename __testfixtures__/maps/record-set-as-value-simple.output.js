const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const topics = sharedRecord('topics');

app.post('/topics/:room', wrap(async (req, res) => {
  const text = String(req.body.text);
  res.json({ topic: ((await topics.set(req.params.room, text), text)) });
}));

app.get('/topics/:room', wrap(async (req, res) => res.json({ topic: await topics.get(req.params.room) })));

app.listen(3000);

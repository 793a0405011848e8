const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const topics = sharedRecord('topics');

app.put('/topics/:room', wrap(async (req, res) => {
  await topics.set(req.params.room, String(req.body.topic));
  res.end();
}));

app.get('/topics', wrap(async (req, res) => {
  const lines = [];
  for (const room of await topics.keys()) lines.push(room);
  for (const [room, topic] of await topics.entries()) lines.push(`${room}: ${topic}`);
  res.json({ lines, count: (await topics.keys()).length, topics: await topics.values() });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');

const topic = sharedValue('topic', '');
const since = sharedValue('since', 0);
const app = express();
app.use(express.json());

app.put('/topic', wrap(async (req, res) => {
  await topic.set(String(req.body.topic));
  await since.set(Date.now());
  res.status(204).end();
}));

app.get('/topic', wrap(async (req, res) => {
  res.json({ topic: await topic.get(), since: await since.get() });
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const app = express();

app.post('/jobs/:id', express.text(), wrap(async (req, res) => {
  const timer = setTimeout(() => res.status(503).end(), 1000);
  await putObject(objectKey('jobs', req.params.id), req.body);
  clearTimeout(timer);
  res.status(201).end();
}));

app.listen(3000);

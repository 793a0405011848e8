const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const app = express();

app.post('/events/:id', express.json(), wrap(async (req, res) => {
  await putObject(objectKey('events', `${req.params.id}.json`), `${JSON.stringify(req.body, null, 2)}\n`);
  res.sendStatus(201);
}));

app.post('/events/:id/raw', express.json(), wrap(async (req, res) => {
  await putObject(objectKey('events/raw', `${req.params.id}.json`), `${JSON.stringify(req.body)}\n`);
  res.sendStatus(201);
}));

app.listen(3000);

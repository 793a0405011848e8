const express = require('express');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

const UPLOADS = 'uploads';
const app = express();

app.post('/notes/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(UPLOADS, req.params.id), req.body);
  res.sendStatus(201);
}));

app.get('/notes/:id', wrap(async (req, res) => {
  res.send(await getObject(objectKey(UPLOADS, req.params.id), 'utf8'));
}));

app.listen(3000);

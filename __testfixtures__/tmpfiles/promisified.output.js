const express = require('express');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

const DATA = 'data';
const app = express();

app.put('/data/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey(DATA, req.params.id), req.body);
  res.sendStatus(204);
}));

app.get('/data/:id', wrap(async (req, res) => {
  res.send(await getObject(objectKey(DATA, req.params.id), 'utf8'));
}));

app.listen(3000);

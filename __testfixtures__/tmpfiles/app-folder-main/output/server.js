const express = require('express');
const rootDir = require('./util/path');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, listObjects, objectKey, putObject } = require('./state/objects');

const app = express();

app.put('/notes/:id', express.text(), wrap(async (req, res) => {
  await putObject(objectKey('data/notes', req.params.id), req.body);
  res.sendStatus(204);
}));

app.get('/notes/:id', wrap(async (req, res) => {
  res.send(await getObject(objectKey('data/notes', req.params.id), 'utf8'));
}));

app.get('/notes', wrap(async (req, res) => {
  res.json(await listObjects('data/notes'));
}));

app.delete('/notes/:id', wrap(async (req, res) => {
  await deleteObject(objectKey('data/notes', req.params.id));
  res.sendStatus(204);
}));

app.listen(8080);

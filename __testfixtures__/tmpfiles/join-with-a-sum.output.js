const express = require('express');
const { wrap } = require('./state/async-handler');
const { deleteObject, objectKey, putObject, sendObject } = require('./state/objects');
const app = express();

app.put('/notes/:name', express.text(), wrap(async (req, res) => {
  await putObject(objectKey('notes', req.params.name), req.body);
  res.end();
}));
app.get('/notes/:name', wrap(async (req, res) => {
  await sendObject(req, res, objectKey('notes', req.params.name));
}));
app.delete('/notes/:name', wrap(async (req, res) => {
  await deleteObject(objectKey('notes', req.params.name));
  res.end();
}));
app.listen(3000);

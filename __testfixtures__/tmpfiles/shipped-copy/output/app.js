const express = require('express');
const path = require('path');
const { wrap } = require('./state/async-handler');
const { objectKey, putFile, putObject, withCallback } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.post('/files/:name/reset', async (req, res, next) => {
  withCallback(putFile(objectKey(FILES, req.params.name), path.join(__dirname, 'templates', 'empty.txt')), (error) => {
    if (error) return next(error);
    res.sendStatus(204);
  });
});

app.post('/files/:name/clear', wrap(async (req, res) => {
  await putFile(objectKey(FILES, req.params.name), 'templates/empty.txt');
  res.sendStatus(204);
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, sendObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

const options = { maxAge: '1d', immutable: true, headers: { 'X-From': 'files' } };

app.get('/files/:name', wrap(async (req, res) => {
  await sendObject(req, res, objectKey(FILES, req.params.name), options);
}));

app.get('/open/:name', wrap(async (req, res) => {
  const headers = { 'X-Open': '1' };
  await sendObject(req, res, objectKey(FILES, req.params.name), { headers, cacheControl: false });
}));

app.listen(3000);

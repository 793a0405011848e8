const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, sendObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.get('/files/:name', wrap(async (req, res) => {
  await sendObject(req, res.status(200).type('text/plain'), objectKey(FILES, req.params.name));
}));

app.listen(3000);

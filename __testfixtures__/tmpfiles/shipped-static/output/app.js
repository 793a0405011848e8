const express = require('express');
const path = require('path');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, serveObjects } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.use('/files', express.static(path.join(__dirname, 'files')), serveObjects('files'));

app.listen(3000);

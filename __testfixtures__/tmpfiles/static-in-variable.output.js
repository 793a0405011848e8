const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, serveObjects } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

const files = serveObjects('files');
app.use('/files', files);
app.use('/old', files);

app.listen(3000);

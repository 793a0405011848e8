const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, serveObjects } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.use('/files', serveObjects('files', { immutable: true, maxAge: 31536000 }));

app.listen(3000);

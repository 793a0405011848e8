const express = require('express');
const { wrap } = require('./state/async-handler');
const { listObjects, objectKey, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:folder/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.folder, req.params.name), req.body);
  res.sendStatus(204);
}));

app.get('/files', wrap(async (req, res) => {
  res.json(await listObjects(FILES, { recursive: true }));
}));

app.listen(3000);

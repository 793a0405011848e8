const express = require('express');
const { wrap } = require('./state/async-handler');
const { listEntries, objectKey, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(204);
}));

app.get('/files', wrap(async (req, res) => {
  const entries = await listEntries(FILES);
  res.json(entries.filter((one) => one.isFile()).map((one) => one.name));
}));

app.listen(3000);

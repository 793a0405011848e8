const express = require('express');
const { wrap } = require('./state/async-handler');
const { deleteObject, listObjects, objectKey, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(204);
}));

app.delete('/files', wrap(async (req, res) => {
  const names = await listObjects(FILES);
  await Promise.all(names.map((name) => deleteObject(objectKey(FILES, name))));
  res.json({ removed: names.length });
}));

app.listen(3000);

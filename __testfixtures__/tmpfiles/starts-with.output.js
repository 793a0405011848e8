const express = require('express');
const { wrap } = require('./state/async-handler');
const { getObject, objectKey, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw(), wrap(async (req, res) => {
  const file = objectKey(FILES, req.params.name);
  if (!file.startsWith(FILES + '/')) return res.sendStatus(403);
  await putObject(file, req.body);
  res.sendStatus(204);
}));

app.get('/files/:name', wrap(async (req, res) => {
  if (!objectKey(FILES, req.params.name).startsWith(FILES)) return res.sendStatus(403);
  res.send(await getObject(objectKey(FILES, req.params.name)));
}));

app.listen(3000);

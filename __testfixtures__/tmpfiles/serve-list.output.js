const express = require('express');
const { wrap } = require('./state/async-handler');
const { listObjects, objectKey, objectStat, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.get('/files', wrap(async (req, res) => {
  const files = await Promise.all((await listObjects(FILES)).map(async (name) => ({ name, size: (await objectStat(objectKey(FILES, name))).size })));
  res.json(files);
}));

app.listen(3000);

const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const app = express();

app.put('/files/:id', express.raw(), wrap(async (req, res) => {
  let kind = 'image';
  if (req.query.other) kind = 'other';
  const folder = objectKey('files', kind);
  await putObject(objectKey(folder, req.params.id), req.body);
  res.sendStatus(204);
}));

app.listen(3000);

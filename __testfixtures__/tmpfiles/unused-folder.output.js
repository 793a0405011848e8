const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey(FILES, 'done', req.params.name), req.body);
  res.sendStatus(204);
}));

app.listen(3000);

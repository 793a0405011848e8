const express = require('express');
const { randomUUID } = require('crypto');
const { wrap } = require('./state/async-handler');
const { moveObject, objectKey, putObject } = require('./state/objects');

const DATA = 'data';
const app = express();

app.put('/data/:id', express.raw(), wrap(async (req, res) => {
  const part = objectKey('tmp', `part-${randomUUID()}`);
  await putObject(part, req.body);
  await moveObject(part, objectKey(DATA, req.params.id));
  res.sendStatus(204);
}));

app.listen(3000);

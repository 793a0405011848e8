const express = require('express');
const os = require('os');
const { randomUUID } = require('crypto');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, objectKey, putObject } = require('./state/objects');

const UPLOADS = 'uploads';

const app = express();

app.put('/uploads/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey(UPLOADS, req.params.name), req.body);
  res.sendStatus(204);
}));

app.post('/convert', express.text(), wrap(async (req, res) => {
  const file = objectKey(UPLOADS, `scratch-${randomUUID()}`);
  try {
    await putObject(file, req.body);
    res.send(await getObject(file));
  } finally {
    await deleteObject(file);
  }
}));

app.listen(3000);

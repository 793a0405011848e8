const express = require('express');
const { uploads } = require('./config');
const { wrap } = require('./state/async-handler');
const { keyOfFolder, objectKey, putObject } = require('./state/objects');

const app = express();

app.put('/uploads/:name', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey(keyOfFolder(uploads), req.params.name), req.body);
  res.sendStatus(201);
}));

app.listen(3000);

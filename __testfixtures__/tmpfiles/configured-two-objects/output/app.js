const express = require('express');
const config = require('./config');
const { keyOfFolder, objectKey, putObject } = require('./state/objects');

const app = express();

function save(kind, name, content) {
  return putObject(objectKey(keyOfFolder(kind.dir), name), content);
}

app.put('/images/:name', express.raw(), async (req, res) => {
  await save(config.images, req.params.name, req.body);
  res.sendStatus(201);
});
app.put('/papers/:name', express.raw(), async (req, res) => {
  await save(config.papers, req.params.name, req.body);
  res.sendStatus(201);
});

app.listen(3000);

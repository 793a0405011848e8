const express = require('express');
const config = require('./config');
const { Files } = require('../files');
const { keyOfFolder, objectKey, objectReadStream } = require('./state/objects');

const app = express();
const files = new Files({ folder: config.folder });

app.put('/files/:name', express.raw(), async (req, res) => {
  await files.put(req.params.name, req.body);
  res.sendStatus(201);
});
app.get('/files/:name', (req, res) => {
  objectReadStream(objectKey(keyOfFolder(config.folder), req.params.name)).pipe(res);
});

app.listen(3000);

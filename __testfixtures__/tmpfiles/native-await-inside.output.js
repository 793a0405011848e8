const express = require('express');
const sharp = require('sharp');
const { wrap } = require('./state/async-handler');
const { fromLocalFile, objectKey, putObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.post('/photos/:name', async (req, res, next) => {
  try {
    await fromLocalFile(objectKey(FILES, req.params.name), async (localFile) => sharp(await (await fetch(req.query.url)).arrayBuffer()).toFile(localFile));
    res.sendStatus(201);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);

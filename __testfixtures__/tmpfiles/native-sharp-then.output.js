const express = require('express');
const sharp = require('sharp');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, withLocalFile } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.get('/small/:name', (req, res, next) => {
  withLocalFile(objectKey(FILES, req.params.name), (localFile) => sharp(localFile)
    .resize(64)
    .toBuffer())
    .then((small) => res.type('png').send(small))
    .catch(next);
});

app.listen(3000);

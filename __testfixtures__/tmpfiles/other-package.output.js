const express = require('express');
const sharp = require('sharp');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, withLocalFile } = require('./state/objects');

const app = express();

app.post('/pictures/:id', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey('pictures', req.params.id), req.body);
  res.sendStatus(201);
}));

app.get('/pictures/:id/small', async (req, res) => {
  res.type('png').send(await withLocalFile(objectKey('pictures', req.params.id), (localFile) => sharp(localFile).resize(100).png().toBuffer()));
});

app.listen(3000);

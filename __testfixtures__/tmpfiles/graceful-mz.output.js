const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, objectReadStream, putObject } = require('./state/objects');

const app = express();

app.put('/blobs/:id', express.raw(), wrap(async (req, res) => {
  await putObject(objectKey('blobs', req.params.id), req.body);
  res.sendStatus(204);
}));

app.get('/blobs/:id', (req, res) => {
  objectReadStream(objectKey('blobs', req.params.id)).pipe(res);
});

app.listen(3000);

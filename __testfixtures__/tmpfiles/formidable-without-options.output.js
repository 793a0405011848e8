const express = require('express');
const { formidable } = require('formidable');
const { wrap } = require('./state/async-handler');
const { copyObject, objectKey, objectStreams } = require('./state/objects');

const app = express();

app.post('/files', wrap(async (req, res) => {
  const form = formidable({ fileWriteStreamHandler: objectStreams('tmp') });
  const [, { document }] = await form.parse(req);
  await copyObject(objectKey('tmp', document[0].newFilename), objectKey('uploads', document[0].newFilename));
  res.json({ id: document[0].newFilename });
}));

app.listen(3000);

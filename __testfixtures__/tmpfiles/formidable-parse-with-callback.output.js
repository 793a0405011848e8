const express = require('express');
const { formidable } = require('formidable');
const { getObject, keyCheckedLater, moveObject, objectKey, objectStreams, withCallback } = require('./state/objects');

const app = express();

app.post('/files', (req, res, next) => {
  const form = formidable({ fileWriteStreamHandler: objectStreams('tmp') });
  form.parse(req, (err, fields, files) => {
    if (err) return next(err);
    const file = files.document[0];
    withCallback(moveObject(objectKey('tmp', file.newFilename), keyCheckedLater('uploads', file.originalFilename)), (err) => {
      if (err) return next(err);
      res.sendStatus(201);
    });
  });
});

app.get('/files/:name', (req, res) => {
  withCallback(getObject(objectKey('uploads', req.params.name)), (err, data) => (err ? res.sendStatus(404) : res.send(data)));
});

app.listen(3000);

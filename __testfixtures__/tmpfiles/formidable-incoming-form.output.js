const express = require('express');
const { IncomingForm } = require('formidable');
const { getObject, objectKey, objectStreams, withCallback } = require('./state/objects');

const app = express();

app.post('/import', (req, res) => {
  new IncomingForm({ fileWriteStreamHandler: objectStreams('tmp'), multiples: false }).parse(req, (err, fields, files) => {
    if (err) return res.sendStatus(400);
    withCallback(getObject(objectKey('tmp', files.list[0].newFilename), 'utf8'), (err, text) => res.json({ lines: text.split('\n').length }));
  });
});

app.listen(3000);
